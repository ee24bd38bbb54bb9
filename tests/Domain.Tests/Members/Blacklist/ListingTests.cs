using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Members.Blacklist;

public sealed class ListingTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 28);
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private readonly StaffActor reviewer = Actor(StaffRole.Reviewer);
    private readonly MemberId member = MemberId.New();
    private readonly ListingRules rules = new();
    private MemoryListings list = null!;
    private PlainVault vault = null!;

    private ListingDesk Desk => new(list, list, list.Work);

    private ListingNotices Notices => new(list, list, list, rules);

    [SetUp]
    public void AMemberOfDistrictA()
    {
        list = new MemoryListings();
        vault = new PlainVault();
        list.Paths[member] = "city/a/";
        list.WithWeChat.Add(member);
    }

    [Test]
    public async Task Proposal_UntilConfirmed_ForbidsNothing()
    {
        var id = await ProposedAsync(ListLevel.All);
        Assert.That(await StandingAsync(), Is.EqualTo(ListStanding.Clear));

        await DecideAsync(reviewer, id, confirmed: true);

        var standing = await StandingAsync();
        Assert.That(standing.ForbidsLottery && standing.ForbidsSubsidy);
        Assert.That(standing.Said, Is.EqualTo("您到2027年11月28日（含）不能参加抽奖和申请补贴。"));
        Assert.That(list.Sent.Single(), Does.Contain("2027年11月28日"));
        Assert.That(
            list.Trail.Select(entry => (entry.Act, entry.UnionPath)),
            Is.EqualTo([
                ("members.listing-proposed", "city/a/"),
                ("members.listing-confirmed", "city/a/"),
            ])
        );
    }

    [Test]
    public async Task Confirm_ByWhoProposed_NeedsAnother()
    {
        var both = new StaffActor(
            StaffAccountId.New(),
            "陈两职",
            [new(StaffRole.Editor, "city/"), new(StaffRole.Reviewer, "city/")]
        );
        var id = (await ProposeAsync(both, Terms(ListLevel.All))).Value;

        Assert.That(
            (await DecideAsync(both, id, true)).Refusal,
            Is.EqualTo(StaffRefusals.SecondPersonNeeded)
        );
        Assert.That(list.Listings.Single().State, Is.EqualTo(ListingState.Proposed));
    }

    [Test]
    public async Task Acts_OfAnotherDistrictOrRole_FindNothing()
    {
        var id = await ProposedAsync(ListLevel.All);
        var elsewhere = Actor(StaffRole.Reviewer, "city/b/");

        Assert.That(
            (await DecideAsync(elsewhere, id, true)).Refusal,
            Is.EqualTo(StaffRefusals.NotFound)
        );
        Assert.That(
            (await DecideAsync(reviewer, ListingId.New(), true)).Refusal,
            Is.EqualTo(StaffRefusals.NotFound)
        );
        Assert.That(
            (await DecideAsync(editor, id, true)).Refusal,
            Is.EqualTo(StaffRefusals.NotAllowed)
        );
        Assert.That(
            (await ProposeAsync(Actor(StaffRole.Editor, "city/b/"), Terms(ListLevel.All))).Refusal,
            Is.EqualTo(StaffRefusals.NotFound)
        );
    }

    [Test]
    public async Task Entries_OfTwoKinds_AddUp()
    {
        await ConfirmedAsync(ListLevel.Warn);
        await ConfirmedAsync(ListLevel.NoLottery);
        Assert.That((await StandingAsync()).ForbidsSubsidy, Is.False);
        await ConfirmedAsync(ListLevel.NoSubsidy, days: 9);

        var standing = await StandingAsync();

        Assert.That(standing.Level, Is.EqualTo(ListLevel.NoSubsidy));
        Assert.That(standing.LotteryUntil, Is.EqualTo(Today.AddYears(1)));
        Assert.That(standing.SubsidyUntil, Is.EqualTo(Today.AddDays(9)));
    }

    [Test]
    public async Task Entry_OnItsLastDayAndAfter_HoldsAndEndsAtShanghaiMidnight()
    {
        await ConfirmedAsync(ListLevel.All, days: 1);
        var midnight = UnionCalendar.StartOf(Today.AddDays(2));

        Assert.That((await StandingAsync(midnight.AddTicks(-1))).ForbidsLottery);
        Assert.That(await StandingAsync(midnight), Is.EqualTo(ListStanding.Clear));
    }

    [Test]
    public async Task Proposal_NobodyConfirms_Expires()
    {
        var id = await ProposedAsync(ListLevel.All);
        var late = Now.AddDays(7);

        Assert.That(
            (await DecideAsync(reviewer, id, true, late)).Refusal,
            Is.EqualTo(ListingRefusals.NotWaiting),
            "before any job has run"
        );
        var expire = new ExpireListings(list, list, list.Work, rules);
        Assert.That((await expire.ExecuteAsync(late.AddTicks(-1), default)).Value, Is.Zero);
        Assert.That((await expire.ExecuteAsync(late, default)).Value, Is.EqualTo(1));
        Assert.That(list.Listings.Single().State, Is.EqualTo(ListingState.Expired));
    }

    [Test]
    public async Task Lifting_TakesTwoPersons()
    {
        var id = await ConfirmedAsync(ListLevel.All);
        var propose = new ProposeLifting(Desk);
        var confirm = new ConfirmLifting(Desk, Notices, new MemoryTies().Second, rules);
        var both = new StaffActor(
            StaffAccountId.New(),
            "陈两职",
            [new(StaffRole.Editor, "city/"), new(StaffRole.Reviewer, "city/")]
        );

        var early = await confirm.ExecuteAsync(reviewer, id, Now, default);
        await propose.ExecuteAsync(
            both,
            new(id, "核查有误，卡号 6222020000000000123"),
            Now,
            default
        );
        var alone = await confirm.ExecuteAsync(both, id, Now, default);
        var late = await confirm.ExecuteAsync(reviewer, id, Now.AddDays(7), default);
        var lifted = await confirm.ExecuteAsync(reviewer, id, Now, default);

        Assert.That(early.Refusal, Is.EqualTo(ListingRefusals.NotWaiting));
        Assert.That(alone.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(late.Refusal, Is.EqualTo(ListingRefusals.NotWaiting));
        Assert.That(lifted.Succeeded);
        Assert.That(
            list.Listings.Single().LiftReason,
            Is.EqualTo("核查有误，卡号 *******************")
        );
        Assert.That(await StandingAsync(), Is.EqualTo(ListStanding.Clear));
        Assert.That(list.Sent[^1], Does.Contain("已经解除"));
    }

    [TestCase(-1, 10, "members.listing-time-invalid")]
    [TestCase(10, 9, "members.listing-time-invalid")]
    [TestCase(0, 1096, "members.listing-time-invalid")]
    public async Task Terms_OutsideTheRules_AreRefused(int from, int until, string code)
    {
        var terms = Terms(ListLevel.All) with
        {
            From = Today.AddDays(from),
            Until = Today.AddDays(until),
        };

        Assert.That((await ProposeAsync(editor, terms)).Refusal?.Code, Is.EqualTo(code));
    }

    [Test]
    public async Task Terms_WithoutEvidenceOrTarget_AreRefused()
    {
        var terms = Terms(ListLevel.All);

        var wordless = await ProposeAsync(editor, terms with { Evidence = "作弊" });
        var nobody = await ProposeAsync(editor, terms with { Member = null });
        var both = await ProposeAsync(
            editor,
            terms with
            {
                Organization = UnionOrganizationId.New(),
            }
        );

        Assert.That(wordless.Refusal, Is.EqualTo(ListingRefusals.EvidenceNeeded));
        Assert.That(nobody.Refusal, Is.EqualTo(ListingRefusals.TermsInvalid));
        Assert.That(both.Refusal, Is.EqualTo(ListingRefusals.TermsInvalid));
    }

    private static StaffActor Actor(StaffRole role, string path = "city/") =>
        new(StaffAccountId.New(), "林工", [new StaffGrant(role, path)]);

    private ListingTerms Terms(ListLevel level, int? days = null) =>
        new(
            member,
            null,
            level,
            ListingReason.Fraud,
            "车票为同一张图片，经与客运站核对属实。",
            ["photo:1"],
            Today,
            days is { } more ? Today.AddDays(more) : Today.AddYears(1)
        );

    private Task<Outcome<ListingId>> ProposeAsync(StaffActor actor, ListingTerms terms) =>
        new ProposeListing(list, Desk, vault, rules).ExecuteAsync(actor, terms, Now, default);

    private async Task<ListingId> ProposedAsync(ListLevel level, int? days = null) =>
        (await ProposeAsync(editor, Terms(level, days))).Value;

    private async Task<ListingId> ConfirmedAsync(ListLevel level, int? days = null)
    {
        var id = await ProposedAsync(level, days);
        return (await DecideAsync(reviewer, id, true)).Value;
    }

    private Task<Outcome<ListingId>> DecideAsync(
        StaffActor actor,
        ListingId id,
        bool confirmed,
        DateTimeOffset? at = null
    ) =>
        new DecideListing(Desk, Notices, new MemoryTies().Second, rules).ExecuteAsync(
            actor,
            new(id, confirmed),
            at ?? Now,
            default
        );

    private Task<ListStanding> StandingAsync(DateTimeOffset? at = null) =>
        new ListReading(list).StandingAsync(member, at ?? Now, default);
}
