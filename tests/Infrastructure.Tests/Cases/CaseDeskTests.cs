using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Infrastructure.Cases;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Memberships;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Cases;

/// <summary>What reviewers see of a case, and on whose desk it stands.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class CaseDeskTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Look_AtAReturnedCaseBeingCorrected_ShowsWhatWasHandedInLast()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, await host.SeasonAsync());
        var first = (await LookAsync(id)).Materials.Single().Id;
        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-blurred", "")
        );
        var photo = await host.PhotoAsync(fan);
        await host.SaveAsync(fan, id, CaseHost.WholeForm with { Region = "江西省" }, photo);

        var meanwhile = await LookAsync(id);
        Assert.That(meanwhile.Facts.Select(fact => fact.Value), Has.Some.Contains("湖南省"));
        Assert.That(
            meanwhile.Materials.Select(one => (one.Id, one.IsEarlier)),
            Is.EqualTo(new[] { (first, false) })
        );

        Assert.That((await host.SubmitAsync(fan, id)).Refusal, Is.Null);
        var corrected = await LookAsync(id);
        Assert.That(corrected.Facts.Select(fact => fact.Value), Has.Some.Contains("江西省"));
        Assert.That(
            corrected.Materials.Select(one => (one.Id, one.IsEarlier)),
            Is.EquivalentTo(new[] { (first, true), (photo, false) })
        );
    }

    [Test]
    public async Task Photos_SentAnewInTheChat_TakeThePlaceOfThoseThatWereReturned()
    {
        var fan = await host.ApplicantAsync();
        var id = await host.InReviewAsync(fan, await host.SeasonAsync());
        await host.DecideAsync(
            await host.ReviewerAsync(),
            id,
            ReviewVerdict.Returned,
            new CaseRemark(null, "ticket-blurred", "")
        );
        await host.SaveAsync(fan, id, CaseHost.WholeForm);

        var count = await host.Cards.AskAsync(
            (AddChatPhoto add) =>
                add.ExecuteAsync(fan, new(id, ReturnHomeFields.Ticket, "media-anew"), Now, default)
        );

        Assert.That(count.Value, Is.EqualTo(1));
    }

    [Test]
    public async Task Desk_MergedAway_LeavesTheCaseToTheUnionThatGoesOn()
    {
        var (id, desk) = await OnADeskAsync();
        var survivor = (await host.UnionsAsync(UnionLevel.Enterprise)).First(one => one.Id != desk);
        await CloseAsync(desk, (union, db) => union.MergeInto(survivor));

        await UpkeepAsync();

        Assert.That((await host.CaseAsync(id)).DeskId, Is.EqualTo(survivor.Id));
        await BackAsync(desk);
    }

    [Test]
    public async Task Desk_Abolished_LeavesTheCaseToTheUnionAbove()
    {
        var (id, desk) = await OnADeskAsync();
        UnionOrganizationId? above = null;
        await CloseAsync(
            desk,
            (union, _) =>
            {
                above = union.ParentId;
                union.Abolish();
            }
        );

        await UpkeepAsync();

        Assert.That((await host.CaseAsync(id)).DeskId, Is.EqualTo(above));
        Assert.That(above, Is.Not.Null);
        await BackAsync(desk);
    }

    private async Task<(CaseId Id, UnionOrganizationId Desk)> OnADeskAsync()
    {
        var id = await host.InReviewAsync(await host.ApplicantAsync(), await host.SeasonAsync());
        var desk = (await host.CaseAsync(id)).DeskId!.Value;
        Assert.That(
            (await host.UnionsAsync(UnionLevel.Enterprise)).Select(one => one.Id),
            Does.Contain(desk)
        );
        return (id, desk);
    }

    private Task CloseAsync(
        UnionOrganizationId id,
        Action<UnionOrganization, UnionDbContext> close
    ) =>
        host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            close(await db.Set<UnionOrganization>().SingleAsync(one => one.Id == id), db);
            await db.SaveChangesAsync();
        });

    /// <summary>The others of the fixture have their desks there.</summary>
    private Task BackAsync(UnionOrganizationId id) =>
        host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            var union = await db.Set<UnionOrganization>().SingleAsync(one => one.Id == id);
            db.Entry(union).Property(one => one.State).CurrentValue = UnionState.Active;
            db.Entry(union).Property(one => one.MergedInto).CurrentValue = null;
            await db.SaveChangesAsync();
        });

    private Task UpkeepAsync() =>
        host.Cards.DoAsync<CaseUpkeep>(upkeep => upkeep.RunAsync(Now, default));

    private async Task<DeskDetail> LookAsync(CaseId id)
    {
        var scope = new StaffScope([(await host.CityAsync()).Path]);
        var found = await host.Cards.AskAsync(
            (CaseDeskQueries cases) => cases.FindAsync(scope, id, default)
        );
        return found!;
    }
}
