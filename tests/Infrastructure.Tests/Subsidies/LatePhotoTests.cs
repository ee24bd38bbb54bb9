using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;
using static WeChatUnion.Infrastructure.Tests.Subsidies.ClaimSteps;

namespace WeChatUnion.Infrastructure.Tests.Subsidies;

/// <summary>A claim whose photos took longer than anybody waits for them: nothing is said of them unseen, and they are compared after all.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class LatePhotoTests(DatabaseProvider provider)
{
    private static readonly DateTimeOffset Late = Now + CheckCase.Patience;

    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Photo_NotReadyInTime_IsNotCalledUnique()
    {
        var (id, _) = await UnreadAsync(await host.SeasonAsync());

        var checks = await host.ChecksAsync(id);

        Assert.That(checks["photos"].Verdict, Is.EqualTo(CheckVerdict.Hint));
        Assert.That(checks["photos"].Said, Does.Contain("还没有比对"));
        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.InReview));
    }

    [Test]
    public async Task Photo_ReadyLater_IsReadComparedAndBothClaimsAreSuspicious()
    {
        var season = await host.SeasonAsync();
        var ticket = Ticket();
        var first = await host.InReviewAsync(await host.ApplicantAsync(), season, reading: ticket);
        var (id, photo) = await UnreadAsync(season);

        await PreparedAsync(photo, ticket);
        await UpkeepAsync();

        var shown = await ShownAsync(id);
        Assert.That(shown["invoice"], Is.EqualTo(CheckVerdict.Suspicion));
        Assert.That(shown["way"], Is.EqualTo(CheckVerdict.Pass));
        Assert.That(shown["photos"], Is.EqualTo(CheckVerdict.Pass));
        Assert.That((await host.CaseAsync(id)).IsSuspicious);
        Assert.That((await host.CaseAsync(first)).IsSuspicious);
    }

    [Test]
    public async Task Photo_RefusedLater_LeavesAClaimWithoutTicketsThatDoesNotPass()
    {
        var (id, photo) = await UnreadAsync(await host.SeasonAsync());

        await ChangeAsync(photo, one => one.Refuse(MaterialRefusals.TooComplex));
        await UpkeepAsync();

        var shown = await ShownAsync(id);
        Assert.That(shown["materials"], Is.EqualTo(CheckVerdict.Fail));
    }

    /// <summary>Handed in with a photo nobody has prepared, and checked when patience is at its end.</summary>
    private async Task<(CaseId Id, MaterialId Photo)> UnreadAsync(Season season)
    {
        var fan = await host.ApplicantAsync();
        var id = (await host.OpenAsync(fan, season)).Value.Id;
        var photo = await ReceivedAsync(fan);
        Assert.That((await host.SaveAsync(fan, id, CaseHost.WholeForm, photo)).Refusal, Is.Null);
        Assert.That((await host.SubmitAsync(fan, id)).Refusal, Is.Null);
        Assert.That((await host.CheckAsync(id)).Value, Is.False, "it waits");
        Assert.That((await host.CheckAsync(id, Late)).Value, Is.True);
        return (id, photo);
    }

    private async Task<MaterialId> ReceivedAsync(FanIdentity fan)
    {
        var person = await host.Cards.AskAsync(
            (IFanDirectory known) => known.FindOrCreateAsync(fan, Now, default)
        );
        var sha = Convert.ToHexStringLower(Guid.NewGuid().ToByteArray()).PadRight(64, '0');
        var material = Material.Receive(
            MaterialId.New(),
            person,
            ReturnHomeFields.Ticket,
            new(MaterialFormat.Jpeg, 1000, sha),
            Now
        );
        await host.Cards.DoAsync<UnionDbContext>(db =>
        {
            db.Add(material);
            return db.SaveChangesAsync();
        });
        return material.Id;
    }

    private async Task PreparedAsync(MaterialId id, DocumentReading reading)
    {
        var kept = await host.Cards.AskAsync(
            (MaterialReadings readings) => Task.FromResult(readings.Seal(id, reading))
        );
        await ChangeAsync(id, one => one.BecomeReady(new(1, null, reading), kept, Late));
    }

    private Task ChangeAsync(MaterialId id, Action<Material> change) =>
        host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            change(await db.Set<Material>().SingleAsync(one => one.Id == id));
            await db.SaveChangesAsync();
        });

    private Task UpkeepAsync() =>
        host.Cards.DoAsync<CaseUpkeep>(upkeep => upkeep.RunAsync(Late.AddMinutes(1), default));

    /// <summary>As the desk has it.</summary>
    private async Task<Dictionary<string, CheckVerdict>> ShownAsync(CaseId id)
    {
        var scope = new StaffScope([(await host.CityAsync()).Path]);
        var found = await host.Cards.AskAsync(
            (CaseDeskQueries cases) => cases.FindAsync(scope, id, default)
        );
        return found!.Checks.ToDictionary(check => check.Code, check => check.Verdict);
    }
}
