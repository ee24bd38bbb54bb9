using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;
using WeChatUnion.Infrastructure.Tests.Cases;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Cards.CardHostSteps;

namespace WeChatUnion.Infrastructure.Tests.Memberships;

/// <summary>转会: what happens to the card, the member and the unions while both are asked.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class TransferMeanwhileTests(DatabaseProvider provider)
{
    private CaseHost host = null!;

    [SetUp]
    public async Task AHost() => host = await CaseHost.StartAsync(provider);

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Transfer_AnotherMemberBoundMeanwhile_MovesTheOneItIsAbout()
    {
        var (fan, person, before) = await host.MemberAsync();
        var (others, another, his) = await host.MemberAsync();
        var to = await host.ElsewhereAsync(before);
        var id = await host.MovingAsync(fan, to.Id);
        await UnbindAsync(fan);
        await UnbindAsync(others);
        await host.Cards.BindAsync(fan, another);

        await BothAgreeAsync(id, before.OrganizationId, to.Id);

        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(to.Id));
        Assert.That(
            (await host.EntryAsync(another)).OrganizationId,
            Is.EqualTo(his.OrganizationId)
        );
    }

    [Test]
    public async Task Transfer_CardUnboundMeanwhile_GoesOnForItsMember()
    {
        var (fan, person, before) = await host.MemberAsync();
        var to = await host.ElsewhereAsync(before);
        var id = await host.MovingAsync(fan, to.Id);
        await UnbindAsync(fan);

        await BothAgreeAsync(id, before.OrganizationId, to.Id);

        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(to.Id));
    }

    /// <summary>Whose relative decides it is asked of the member.</summary>
    [Test]
    public async Task Transfer_WhileTheCardRests_IsTheMembersCase()
    {
        var (fan, _, before) = await host.MemberAsync();
        await host.Cards.DoAsync<UnionDbContext>(async db =>
        {
            (await db.FindAsync<UnionOrganization>(before.OrganizationId))!.SetDues(
                false,
                UnionCalendar.DayOf(Now)
            );
            await db.SaveChangesAsync();
        });

        var id = await host.MovingAsync(fan, (await host.ElsewhereAsync(before)).Id);

        Assert.That((await host.CaseAsync(id)).MemberId, Is.EqualTo(before.Id));
    }

    [Test]
    public async Task Transfer_TheNewUnionMergedMeanwhile_TheOneItWentIntoTakesTheMember()
    {
        var (fan, person, before) = await host.MemberAsync();
        var (to, survivor) = await TwoOthersAsync(before);
        var id = await host.MovingAsync(fan, to);
        await host.SayAsync(id, before.OrganizationId, ReviewVerdict.Approved);
        await MergeAsync(to, survivor);

        var said = await host.SayAsync(id, to, ReviewVerdict.Approved);

        Assert.That(said, Is.EqualTo(CaseState.Completed));
        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(survivor));
    }

    [Test]
    public async Task Transfer_TheOldUnionMergedMeanwhile_TheOneItWentIntoLetsTheMemberGo()
    {
        var (fan, person, before) = await host.MemberAsync();
        var (to, survivor) = await TwoOthersAsync(before);
        var id = await host.MovingAsync(fan, to);
        await MergeAsync(before.OrganizationId, survivor);
        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(survivor));

        await BothAgreeAsync(id, before.OrganizationId, to);

        Assert.That((await host.EntryAsync(person)).OrganizationId, Is.EqualTo(to));
    }

    private async Task BothAgreeAsync(CaseId id, UnionOrganizationId from, UnionOrganizationId to)
    {
        await host.SayAsync(id, from, ReviewVerdict.Approved);
        var last = await host.SayAsync(id, to, ReviewVerdict.Approved);
        Assert.That(last, Is.EqualTo(CaseState.Completed));
    }

    private async Task<(UnionOrganizationId To, UnionOrganizationId Third)> TwoOthersAsync(
        Member member
    )
    {
        var others = (await host.UnionsAsync(UnionLevel.Enterprise))
            .Where(union => union.Id != member.OrganizationId)
            .ToList();
        return (others[0].Id, others[1].Id);
    }

    private async Task MergeAsync(UnionOrganizationId absorbed, UnionOrganizationId into)
    {
        var administrator = await host.ReviewerAsync(StaffRole.Administrator);
        var merged = await host.Cards.AskAsync(
            (MergeOrganizations merge) =>
                merge.ExecuteAsync(administrator, new(absorbed, into), Now, default)
        );
        Assert.That(merged.Refusal, Is.Null);
    }

    private Task UnbindAsync(FanIdentity fan) =>
        host.Cards.DoAsync<UnbindCard>(unbind => unbind.ExecuteAsync(fan, Now, default));
}
