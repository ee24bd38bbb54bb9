using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Upkeep;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Memberships;
using WeChatUnion.Domain.Memberships.Moving;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

[TestFixtureSource(typeof(TestEngines))]
public sealed class TransferFlowTests(DatabaseProvider provider)
{
    private static readonly DateTimeOffset TenDaysLater = Now.AddDays(11);

    private CaseHost host = null!;

    [OneTimeSetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [OneTimeTearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Transfer_BothConsent_MovesTheMemberAndTheCardStays()
    {
        var (fan, person, before) = await host.MemberAsync();
        var to = await host.ElsewhereAsync(before);
        var id = await host.MovingAsync(fan, to.Id);

        Assert.That((await host.CaseAsync(id)).DeskId, Is.EqualTo(before.OrganizationId));
        await host.SayAsync(id, before.OrganizationId, ReviewVerdict.Approved);
        Assert.That((await host.CaseAsync(id)).DeskId, Is.EqualTo(to.Id));
        Assert.That(
            (await host.EntryAsync(person)).OrganizationId,
            Is.EqualTo(before.OrganizationId)
        );
        await host.SayAsync(id, to.Id, ReviewVerdict.Approved);

        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.Completed));
        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(to.Id));
        var binding = (await host.Cards.BindingsAsync(person)).Single();
        Assert.That(binding.Status, Is.EqualTo(BindingStatus.Active));
        var bound = await BoundAsync(fan, Now);
        Assert.That(bound!.UnionPath, Is.EqualTo(to.Path));
    }

    [Test]
    public async Task Transfer_NobodySaysAWord_IsAgreedByBothAfterTheirDays()
    {
        var (fan, person, before) = await host.MemberAsync();
        var to = await host.ElsewhereAsync(before);
        var id = await host.MovingAsync(fan, to.Id);

        Assert.That(await SilenceAsync(id, Now.AddDays(10)), Is.False, "the tenth day is theirs");
        Assert.That(await SilenceAsync(id, TenDaysLater), Is.True);
        Assert.That((await host.CaseAsync(id)).DeskId, Is.EqualTo(to.Id));
        Assert.That(await SilenceAsync(id, TenDaysLater), Is.False, "the second has its own days");
        Assert.That(await SilenceAsync(id, TenDaysLater.AddDays(11)), Is.True);

        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.Completed));
        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(to.Id));
    }

    [Test]
    public async Task Transfer_WaitingForSilence_IsNotEscalatedBefore()
    {
        var (fan, _, before) = await host.MemberAsync();
        var id = await host.MovingAsync(fan, (await host.ElsewhereAsync(before)).Id);

        var one = await host.CaseAsync(id);

        Assert.That(one.DueAt!.Value, Is.GreaterThan(one.SilentAt!.Value));
    }

    [Test]
    public async Task Transfer_TheNewUnionObjects_NothingMovesAndSilenceNeverComes()
    {
        var (fan, person, before) = await host.MemberAsync();
        var to = await host.ElsewhereAsync(before);
        var id = await host.MovingAsync(fan, to.Id);
        await host.SayAsync(id, before.OrganizationId, ReviewVerdict.Approved);

        await host.SayAsync(id, to.Id, ReviewVerdict.Rejected, "not-there");

        Assert.That(await SilenceAsync(id, Now.AddDays(99)), Is.False);
        Assert.That((await host.CaseAsync(id)).State, Is.EqualTo(CaseState.Rejected));
        Assert.That(
            (await host.EntryAsync(person)).OrganizationId,
            Is.EqualTo(before.OrganizationId)
        );
    }

    [Test]
    public async Task Transfer_ByTheNewUnionsPoster_IsTheSameAsByName()
    {
        var (fan, _, before) = await host.MemberAsync();
        var to = await host.ElsewhereAsync(before);

        var draft = await host.ChooseAsync(fan, null, await host.PosterAsync(to));

        Assert.That(TransferForm.Read(draft.Value.Form)!.ToId, Is.EqualTo(to.Id));
    }

    [Test]
    public async Task Transfer_ToOnesOwnUnion_IsRefused()
    {
        var (fan, _, before) = await host.MemberAsync();

        var chosen = await host.ChooseAsync(fan, before.OrganizationId);

        Assert.That(chosen.Refusal, Is.EqualTo(MembershipsRefusals.SameUnion));
    }

    [Test]
    public async Task Transfer_WithoutACard_SaysToBindOne()
    {
        var chosen = await host.ChooseAsync(Fan(890_001), (await host.UnitAsync()).Id);

        Assert.That(chosen.Refusal, Is.EqualTo(MembershipsRefusals.CardNeeded));
    }

    /// <summary>The unit that stopped paying is often why somebody leaves it.</summary>
    [Test]
    public async Task Transfer_WhileTheCardRests_IsPossibleAndTheCardWakes()
    {
        var (fan, person, before) = await host.MemberAsync();
        var to = (await host.UnionsAsync(UnionLevel.Enterprise)).First(union =>
            union.Id != before.OrganizationId
        );
        await PayAsync(before.OrganizationId, pays: false);
        Assert.That(await BoundAsync(fan, Now), Is.Null);

        var id = await host.MovingAsync(fan, to.Id);
        await host.SayAsync(id, before.OrganizationId, ReviewVerdict.Approved);
        await host.SayAsync(id, to.Id, ReviewVerdict.Approved);
        await PayAsync(before.OrganizationId, pays: true);

        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(to.Id));
        Assert.That((await BoundAsync(fan, Now))?.UnionPath, Is.EqualTo(to.Path));
    }

    [Test]
    public async Task Transfer_MovedByStaffMeanwhile_IsNotMovedOnWithoutThatUnionsConsent()
    {
        var (fan, person, before) = await host.MemberAsync();
        var units = await host.UnionsAsync(UnionLevel.Enterprise);
        var others = units.Where(union => union.Id != before.OrganizationId).ToList();
        var id = await host.MovingAsync(fan, others[0].Id);
        await host.SayAsync(id, before.OrganizationId, ReviewVerdict.Approved);
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            (await db.Set<Member>().SingleAsync(one => one.Id == before.Id)).MoveTo(others[1].Id);
            await db.SaveChangesAsync();
        });

        var said = await host.DecideAsync(
            await host.ReviewerOfAsync(others[0].Id),
            id,
            ReviewVerdict.Approved
        );

        Assert.That(said.Refusal, Is.EqualTo(RegistrationRefusals.MovedMeanwhile));
        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(others[1].Id));
    }

    [Test]
    public async Task Transfer_Done_LeavesARunningClaimWithTheReviewersOfItsUnit()
    {
        var (fan, _, before) = await host.MemberAsync();
        await host.AgreeAsync(fan);
        var claim = await host.InReviewAsync(fan, await host.SeasonAsync());
        var desk = (await host.CaseAsync(claim)).DeskId;
        var to = await host.ElsewhereAsync(before);
        var id = await host.MovingAsync(fan, to.Id);
        await host.SayAsync(id, before.OrganizationId, ReviewVerdict.Approved);
        await host.SayAsync(id, to.Id, ReviewVerdict.Approved);

        var after = await host.CaseAsync(claim);

        Assert.That((after.DeskId, after.UnitId), Is.EqualTo((desk, before.OrganizationId)));
        await host.SayAsync(claim, before.OrganizationId, ReviewVerdict.Approved);
    }

    private async Task<bool> SilenceAsync(CaseId id, DateTimeOffset at)
    {
        var taken = await host.Cards.AskAsync(
            (TakeSilence take) => take.ExecuteAsync(id, at, default)
        );
        Assert.That(taken.Refusal, Is.Null);
        return taken.Value;
    }

    private async Task<BoundMember?> BoundAsync(
        Domain.Fans.Contracts.FanIdentity fan,
        DateTimeOffset now
    )
    {
        var person = await host.Cards.PersonAsync(fan);
        return await host.Cards.AskAsync(
            (IBoundMembers bound) => bound.FindActiveAsync(person, now, default)
        );
    }

    private Task PayAsync(UnionOrganizationId union, bool pays) =>
        host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            (await db.Set<UnionOrganization>().SingleAsync(one => one.Id == union)).SetDues(
                pays,
                UnionCalendar.DayOf(Now)
            );
            await db.SaveChangesAsync();
        });
}
