using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Duplicates;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Duplicates;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using static WeChatUnion.Infrastructure.Tests.Members.MembersHost;

namespace WeChatUnion.Infrastructure.Tests.Members;

[TestFixtureSource(typeof(TestEngines))]
public sealed class DuplicateTests(DatabaseProvider provider)
{
    private MembersHost host = null!;
    private StaffActor maker = null!;
    private StaffActor checker = null!;

    [SetUp]
    public async Task AHost()
    {
        host = await MembersHost.StartAsync(provider);
        maker = host.CityActor(StaffRole.Editor);
        checker = host.CityActor(StaffRole.Reviewer);
        await host.DoAsync<DuplicateSweep>(sweep => sweep.RunAsync(Now, default));
    }

    [TearDown]
    public async Task Stop() => await (host?.DisposeAsync() ?? ValueTask.CompletedTask);

    [Test]
    public async Task Sweep_Twice_FindsEachPairOnce()
    {
        var once = await QueueAsync(maker);
        await host.DoAsync<DuplicateSweep>(sweep => sweep.RunAsync(Now, default));

        Assert.That(once.Items, Has.Count.EqualTo(3), "the demo enters three people twice");
        Assert.That(
            once.Items.Select(row => row.Reason),
            Is.All.EqualTo(DuplicateReason.SameNameAndBirthday)
        );
        Assert.That((await QueueAsync(maker)).Total, Is.EqualTo(3));
    }

    [Test]
    public async Task Merge_ProposedAndConfirmedByTwo_MovesWhatHangsOnTheMember()
    {
        var pair = (await QueueAsync(maker)).Items[0];
        var (kept, absorbed) = (pair.First.Id, pair.Second.Id);

        var early = await ConfirmAsync(checker, pair.Id, kept);
        await ProposeAsync(pair.Id, kept);
        var alone = await ConfirmAsync(maker, pair.Id, kept);
        var other = await ConfirmAsync(checker, pair.Id, absorbed);
        host.Room.Obstacle = "cards.two-bindings";
        var blocked = await ConfirmAsync(checker, pair.Id, kept);
        host.Room.Obstacle = null;
        var merged = await ConfirmAsync(checker, pair.Id, kept);
        var again = await ConfirmAsync(checker, pair.Id, kept);

        Assert.That(early.Refusal, Is.EqualTo(DuplicateRefusals.NotProposed));
        Assert.That(alone.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(other.Refusal, Is.EqualTo(RegisterRefusals.ChangedMeanwhile));
        Assert.That(blocked.Refusal, Is.EqualTo(DuplicateRefusals.Obstacle));
        Assert.That(merged.Value, Is.EqualTo(kept));
        Assert.That(again.Refusal, Is.EqualTo(DuplicateRefusals.Decided));
        Assert.That(
            host.Room.Moved.Single(),
            Is.EqualTo(new Domain.Members.Contracts.MemberMerge(absorbed, kept))
        );
        Assert.That(host.Room.Heard.Single().MergedInto, Is.EqualTo(kept));
        var stub = await host.AskAsync(
            (UnionDbContext db) => db.Set<Member>().SingleAsync(member => member.Id == absorbed)
        );
        Assert.That((stub.State, stub.MergedInto), Is.EqualTo((MemberState.Merged, kept)));
    }

    [Test]
    public async Task Merge_ConfirmedTwiceAtOnce_HappensOnce()
    {
        var pair = (await QueueAsync(maker)).Items[0];
        await ProposeAsync(pair.Id, pair.First.Id);

        var outcomes = await Cards.CardHostSteps.AtOnceAsync(
            5,
            _ => ConfirmAsync(checker, pair.Id, pair.First.Id)
        );

        Assert.That(outcomes.Count(outcome => outcome.Succeeded), Is.EqualTo(1));
    }

    [Test]
    public async Task Dismiss_Pair_IsNeverFoundAgain()
    {
        var pair = (await QueueAsync(maker)).Items[0];

        await host.DoAsync<DismissDuplicate>(dismiss =>
            dismiss.ExecuteAsync(maker, new(pair.Id, "已电话核实是两个人"), Now, default)
        );
        await host.DoAsync<DuplicateSweep>(sweep => sweep.RunAsync(Now, default));

        var queue = await QueueAsync(maker);
        Assert.That(queue.Items.Select(row => row.Id), Does.Not.Contain(pair.Id));
        Assert.That(queue.Total, Is.EqualTo(2));
    }

    [Test]
    public async Task Queue_OfOneDistrict_HoldsNoPairOfAnother()
    {
        var all = (await QueueAsync(maker)).Items;
        var unions = (await host.UnionsAsync()).ToDictionary(union => union.Id);
        foreach (var district in host.Districts)
        {
            var own = Actor(district, StaffRole.Editor);
            var seen = (await QueueAsync(own)).Items.Select(row => row.Id).ToList();
            foreach (var row in all)
            {
                var isOwn =
                    district.Covers(unions[row.First.OrganizationId])
                    && district.Covers(unions[row.Second.OrganizationId]);
                var proposed = await host.AskAsync(
                    (ProposeMerge propose) =>
                        propose.ExecuteAsync(own, new(row.Id, row.First.Id), Now, default)
                );
                Assert.That(seen.Contains(row.Id), Is.EqualTo(isOwn));
                Assert.That(proposed.Refusal, Is.EqualTo(isOwn ? null : StaffRefusals.NotFound));
            }
        }
    }

    private Task<PageOf<DuplicateRow>> QueueAsync(StaffActor actor) =>
        host.AskAsync(
            (DuplicateQueries queries) =>
                queries.QueueAsync(actor.ScopeOf(MembersActs.Merge), null, new(), default)
        );

    private Task ProposeAsync(MemberDuplicateId id, MemberId kept) =>
        host.DoAsync<ProposeMerge>(propose =>
            propose.ExecuteAsync(maker, new(id, kept), Now, default)
        );

    private Task<Outcome<MemberId>> ConfirmAsync(
        StaffActor actor,
        MemberDuplicateId id,
        MemberId kept
    ) =>
        host.AskAsync(
            (MergeMembers merge) => merge.ExecuteAsync(actor, new(id, kept), Now, default)
        );
}
