using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Desk.Recusals;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Demo;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Memberships;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>回避: who stands back from whose cases, and who says so.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseRecusalTests(DatabaseProvider provider)
{
    private CaseHost host = null!;
    private Season season = null!;
    private int people;

    [OneTimeSetUp]
    public async Task AHost()
    {
        host = await CaseHost.StartAsync(provider);
        season = await host.SeasonAsync();
    }

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Declare_ARelative_HisCaseIsNeitherOfferedNorDecidedUntilItEnds()
    {
        var (id, relative) = await ClaimAsync();
        var (officer, _) = await AccountAsync(await host.CityAsync());

        var declared = await DeclareAsync(officer, relative);

        Assert.That(declared.Refusal, Is.Null);
        Assert.That((await TakeAsync(officer, id)).Refusal, Is.EqualTo(DeskRefusals.MustStandBack));
        Assert.That(await OfferedAsync(officer), Does.Not.Contain(id));
        Assert.That(await OfferedAsync(await host.ReviewerAsync()), Does.Contain(id));
        Assert.That(
            (await host.DecideAsync(officer, id, ReviewVerdict.Approved)).Refusal,
            Is.EqualTo(DeskRefusals.MustStandBack)
        );
        var line = (await LinesAsync(officer)).Single();
        Assert.That(line.Tie, Is.EqualTo(RecusalTie.Relative));
        Assert.That(line.MaskedName, Does.EndWith("*"));

        var officers = await host.ReviewerAsync();
        Assert.That((await EndAsync(officers, declared.Value, "x")).Succeeded, Is.False);
        Assert.That((await EndAsync(officers, declared.Value)).Refusal, Is.Null);

        Assert.That((await TakeAsync(officer, id)).Refusal, Is.Null);
        Assert.That(await LinesAsync(officer), Is.Empty);
    }

    [Test]
    public async Task Declare_TheSameTenTimesAtOnce_IsOne()
    {
        var (_, relative) = await ClaimAsync();
        var officer = await host.ReviewerAsync();

        var said = await AtOnceAsync(10, _ => DeclareAsync(officer, relative));

        Assert.That(said.Count(one => one.Succeeded), Is.EqualTo(1));
        Assert.That(
            said.Where(one => !one.Succeeded).Select(one => one.Refusal),
            Is.All.EqualTo(RecusalRefusals.Known)
        );
    }

    [Test]
    public async Task Declare_SomebodyUnderAnotherName_FindsNobody()
    {
        var (_, relative) = await ClaimAsync();

        var said = await DeclareAsync(
            await host.ReviewerAsync(),
            relative with
            {
                Name = "别的人",
            }
        );

        Assert.That(said.Refusal, Is.EqualTo(RecusalRefusals.NoMember));
    }

    [Test]
    public async Task Declare_OneDocumentAfterTheOther_EndsAtTheLimitOfTheDay()
    {
        var (_, relative) = await ClaimAsync();
        var officer = await host.ReviewerAsync();

        var said = new List<Refusal?>();
        for (var left = DeclareRecusal.TriesPerDay + 1; left > 0; left--)
        {
            said.Add((await DeclareAsync(officer, relative with { Name = "别的人" })).Refusal);
        }

        Assert.That(said[..^1], Is.All.EqualTo(RecusalRefusals.NoMember));
        Assert.That(said[^1], Is.EqualTo(RecusalRefusals.TooManyTries));
    }

    [Test]
    public async Task DeclareForAColleague_FromAbove_BindsHimAndHeCannotEndIt()
    {
        var (id, relative) = await ClaimAsync();
        var city = await host.CityAsync();
        var district = (await host.UnionsAsync(UnionLevel.District))[0];
        var (below, user) = await AccountAsync(district);
        var (peer, _) = await AccountAsync(district);
        var above = await host.ReviewerAsync();

        var fromPeer = await DeclareAsync(peer, relative, user);
        var fromAbove = await DeclareAsync(above, relative, user);

        Assert.That(fromPeer.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(fromAbove.Refusal, Is.Null);
        Assert.That(await host.Cards.AskAsync((CaseDesk desk) => BarredAsync(desk, below.Id, id)));
        Assert.That(
            (await EndAsync(below, fromAbove.Value)).Refusal,
            Is.EqualTo(RecusalRefusals.OwnStands)
        );
        Assert.That(
            (await EndAsync(peer, fromAbove.Value)).Refusal,
            Is.EqualTo(StaffRefusals.NotFound)
        );
        Assert.That((await LinesAsync(below)).Single().MayEnd, Is.False);
        Assert.That(await LinesAsync(peer), Is.Empty);
        Assert.That((await EndAsync(above, fromAbove.Value)).Refusal, Is.Null);
        Assert.That(city.Path, Is.Not.EqualTo(district.Path));
    }

    /// <summary>Otherwise it would be lifted for one decision and declared again.</summary>
    [Test]
    public async Task End_OfOnesOwn_IsRefusedAndWhoeverIsAboveSeesAndEndsIt()
    {
        var (id, relative) = await ClaimAsync();
        var (own, user) = await AccountAsync((await host.UnionsAsync(UnionLevel.District))[0]);
        var elsewhere = await AccountAsync((await host.UnionsAsync(UnionLevel.District))[1]);
        var declared = await DeclareAsync(own, relative, user);
        var another = await host.ReviewerAsync();

        var alone = await EndAsync(own, declared.Value);

        Assert.That(alone.Refusal, Is.EqualTo(RecusalRefusals.OwnStands));
        Assert.That(await host.Cards.AskAsync((CaseDesk desk) => BarredAsync(desk, own.Id, id)));
        Assert.That(await LinesAsync(elsewhere.Actor), Is.Empty);
        var line = (await LinesAsync(another)).Single(one => one.Id == declared.Value);
        Assert.That((line.StaffId, line.MayEnd), Is.EqualTo((own.Id, true)));
        Assert.That((await EndAsync(another, line.Id)).Refusal, Is.Null);
        Assert.That(await LinesAsync(own), Is.Empty);
    }

    /// <summary>Whoever declared for a colleague and left leaves nothing that cannot be ended.</summary>
    [Test]
    public async Task End_OfWhatSomebodyWhoLeftDeclared_IsAnothersAbove()
    {
        var (_, relative) = await ClaimAsync();
        var (below, user) = await AccountAsync((await host.UnionsAsync(UnionLevel.District))[0]);
        var (left, _) = await AccountAsync(await host.CityAsync());
        var declared = await DeclareAsync(left, relative, user);
        Assert.That(declared.Refusal, Is.Null);
        await host.Cards.DoAsync<UnionDbContext>(db =>
            db.Set<StaffAccount>()
                .Where(one => one.Id == left.Id)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.IsDisabled, true))
        );
        var successor = await host.ReviewerAsync();

        var line = (await LinesAsync(successor)).Single(one => one.Id == declared.Value);

        Assert.That((line.StaffId, line.MayEnd), Is.EqualTo((below.Id, true)));
        Assert.That((await EndAsync(successor, line.Id)).Refusal, Is.Null);
    }

    private async Task<bool> BarredAsync(CaseDesk desk, StaffAccountId staff, CaseId id) =>
        await desk.MustStandBackAsync(staff, await host.CaseAsync(id), Now, default);

    /// <summary>A claim in review, and who made it.</summary>
    private async Task<(CaseId Id, DemoPerson Member)> ClaimAsync()
    {
        var number = Interlocked.Increment(ref people);
        var fan = Fan(810_000 + number);
        var person = await host.Cards.NewPersonAsync(8_100 + number);
        await host.Cards.BindAsync(fan, person);
        await host.AgreeAsync(fan);
        return (await host.InReviewAsync(fan, season), person);
    }

    private async Task<(StaffActor Actor, string User)> AccountAsync(UnionOrganization union)
    {
        var user =
            $"recusal.{(provider == DatabaseProvider.Sqlite ? "a" : "b")}{Interlocked.Increment(ref people)}";
        var administrator = await host.ReviewerAsync(StaffRole.Administrator);
        var account = await host.Cards.AskAsync(
            (CreateStaff use) =>
                use.ExecuteAsync(administrator, new(user, "某某", union.Id), Now, default)
        );
        Assert.That(account.Refusal, Is.Null);
        var id = account.Value.Account;
        var granted = await host.Cards.AskAsync(
            (GrantStaffRole use) =>
                use.ExecuteAsync(
                    administrator,
                    new(id, StaffRole.Reviewer, union.Id, null),
                    Now,
                    default
                )
        );
        Assert.That(granted.Refusal, Is.Null);
        return (new(id, "某某", [new(StaffRole.Reviewer, union.Path)]), user);
    }

    private Task<Outcome<CaseRecusalId>> DeclareAsync(
        StaffActor actor,
        DemoPerson member,
        string? colleague = null
    ) =>
        host.Cards.AskAsync(
            (DeclareRecusal declare) =>
                declare.ExecuteAsync(
                    actor,
                    new(member.Name, member.IdNumber, RecusalTie.Relative, colleague),
                    Now,
                    default
                )
        );

    private Task<Outcome<CaseRecusalId>> EndAsync(
        StaffActor actor,
        CaseRecusalId id,
        string reason = "申报时弄错了人"
    ) =>
        host.Cards.AskAsync(
            (EndRecusal end) => end.ExecuteAsync(actor, new(id, reason), Now, default)
        );

    private Task<Outcome<CaseId>> TakeAsync(StaffActor actor, CaseId id) =>
        host.Cards.AskAsync((TakeCase take) => take.ExecuteAsync(actor, new(id), Now, default));

    private Task<IReadOnlyList<CaseId>> OfferedAsync(StaffActor actor) =>
        host.Cards.AskAsync(
            (ICaseQueue queue) =>
                queue.FindNextAsync(
                    actor.ScopeOf(CasesActs.Review),
                    actor.Id,
                    null,
                    Now,
                    100,
                    default
                )
        );

    private Task<IReadOnlyList<RecusalLine>> LinesAsync(StaffActor actor) =>
        host.Cards.AskAsync((RecusalQueries queries) => queries.OfAsync(actor, Now, default));
}
