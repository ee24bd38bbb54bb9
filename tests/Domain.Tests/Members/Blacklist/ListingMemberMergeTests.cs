using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Members.Blacklist;

public sealed class ListingMemberMergeTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly FanIdentity Fan = new("wx-union", "o-ann-000001");
    private readonly StaffActor staff = new(
        StaffAccountId.New(),
        "林工",
        [new(StaffRole.Editor, "city/")]
    );
    private readonly StaffActor second = new(
        StaffAccountId.New(),
        "陈工",
        [new(StaffRole.Reviewer, "city/")]
    );
    private readonly MemberId absorbed = MemberId.New();
    private readonly MemberId kept = MemberId.New();
    private readonly ListingRules rules = new();
    private readonly PlainVault vault = new();
    private MemoryListings list = null!;

    private ListingDesk Desk => new(list, list, list.Work);

    [SetUp]
    public void TwoEntriesOfOnePerson()
    {
        list = new MemoryListings();
        list.Paths[absorbed] = list.Paths[kept] = "city/a/";
    }

    [Test]
    public async Task Merge_BannedIntoUnbanned_LetsNobodyOff()
    {
        await ListedAsync(absorbed, ListLevel.NoLottery);
        await ListedAsync(kept, ListLevel.NoSubsidy);

        await MergeAsync();

        var standing = await new ListReading(list).StandingAsync(kept, Now, default);
        Assert.That(standing.ForbidsLottery && standing.ForbidsSubsidy);
        Assert.That(list.Listings.Select(one => one.MemberId), Is.All.EqualTo(kept));
    }

    [Test]
    public async Task Merge_OfTheSameBanTwice_LeavesOneThatLiftsWholly()
    {
        await ListedAsync(absorbed, ListLevel.All);
        var other = await ListedAsync(kept, ListLevel.All);
        await ListedAsync(absorbed, ListLevel.All, days: 9);

        await MergeAsync();
        await MergeAsync();

        Assert.That(
            list.Listings.Count(one => one.State == ListingState.Active),
            Is.EqualTo(2),
            "the shorter one says something else"
        );
        Assert.That(
            list.Listings.Single(one => one.Id == other).State,
            Is.EqualTo(ListingState.Active)
        );
    }

    [Test]
    public async Task Merge_WithAnAppeal_KeepsTheEntryThatWasAppealedAgainst()
    {
        var appealed = await ListedAsync(absorbed, ListLevel.All);
        var other = await ListedAsync(kept, ListLevel.All);
        await AppealAsync(absorbed, appealed);

        await MergeAsync();

        Assert.That(StateOf(appealed), Is.EqualTo(ListingState.Active));
        Assert.That(StateOf(other), Is.EqualTo(ListingState.Absorbed));
        Assert.That(list.Appeals.Single().MemberId, Is.EqualTo(kept));
    }

    [Test]
    public async Task Merge_BothAppealedAgainst_OwesBothAnAnswer()
    {
        var one = await ListedAsync(absorbed, ListLevel.All);
        var other = await ListedAsync(kept, ListLevel.All);
        await AppealAsync(absorbed, one);
        await AppealAsync(kept, other);

        await MergeAsync();

        Assert.That(
            (StateOf(one), StateOf(other)),
            Is.EqualTo((ListingState.Active, ListingState.Active))
        );
    }

    [Test]
    public async Task Merge_ProposalBesideTheSameBan_IsNotConfirmedOnTop()
    {
        var proposal = await ProposedAsync(kept, ListLevel.All);
        var inForce = await ListedAsync(absorbed, ListLevel.All);

        await MergeAsync();

        Assert.That(StateOf(proposal), Is.EqualTo(ListingState.Absorbed));
        Assert.That(StateOf(inForce), Is.EqualTo(ListingState.Active));
    }

    [Test]
    public async Task Merge_LiftedEntryBesideTheSameBan_StaysLifted()
    {
        var lifted = await ListedAsync(absorbed, ListLevel.All);
        await new ProposeLifting(Desk).ExecuteAsync(
            staff,
            new(lifted, "核查有误，证据不足"),
            Now,
            default
        );
        await new ConfirmLifting(Desk, Notices, new MemoryTies().Second, rules).ExecuteAsync(
            second,
            lifted,
            Now,
            default
        );
        var other = await ListedAsync(kept, ListLevel.All);

        await MergeAsync();

        Assert.That(StateOf(lifted), Is.EqualTo(ListingState.Lifted));
        Assert.That(StateOf(other), Is.EqualTo(ListingState.Active));
    }

    [Test]
    public async Task Propose_AgainstADoubleEntry_IsAgainstTheOneThatGoesOn()
    {
        list.Kept[absorbed] = kept;

        var id = await ProposedAsync(absorbed, ListLevel.All);

        Assert.That(list.Listings.Single(one => one.Id == id).MemberId, Is.EqualTo(kept));
    }

    private ListingNotices Notices => new(list, list, list, rules);

    private ListingState StateOf(ListingId id) => list.Listings.Single(one => one.Id == id).State;

    private Task MergeAsync() =>
        new ListingMemberMerge(list).MoveAsync(new(absorbed, kept), Now, default);

    private async Task AppealAsync(MemberId member, ListingId id)
    {
        var fans = new MemoryFans();
        list.Bound[await fans.FindOrCreateAsync(Fan, Now, default)] = member;
        var made = await new AppealListing(
            new AskingMember(fans, list),
            list,
            list,
            list.Work,
            vault,
            rules
        ).ExecuteAsync(new(Fan, id, "不是我做的，请复核"), Now, default);
        Assert.That(made.Succeeded);
    }

    private async Task<ListingId> ListedAsync(MemberId member, ListLevel level, int days = 365)
    {
        var id = await ProposedAsync(member, level, days);
        var decide = new DecideListing(Desk, Notices, new MemoryTies().Second, rules);
        return (await decide.ExecuteAsync(second, new(id, true), Now, default)).Value;
    }

    private async Task<ListingId> ProposedAsync(MemberId member, ListLevel level, int days = 365)
    {
        var terms = new ListingTerms(
            member,
            null,
            level,
            ListingReason.Fraud,
            "车票为同一张图片，经与客运站核对属实。",
            [],
            Today,
            Today.AddDays(days)
        );
        var propose = new ProposeListing(list, Desk, vault, rules);
        return (await propose.ExecuteAsync(staff, terms, Now, default)).Value;
    }
}
