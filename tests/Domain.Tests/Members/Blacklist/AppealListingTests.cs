using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Members.Blacklist;

/// <summary>The member's side of the black list: what he reads and his one word against an entry.</summary>
public sealed class AppealListingTests
{
    private const string Text = "不是我做的，请复核";
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 28);
    private static readonly FanIdentity Ann = new("wx-union", "o-ann-000001");
    private static readonly FanIdentity Ben = new("wx-union", "o-ben-000001");
    private readonly StaffActor reviewer = Actor(StaffRole.Reviewer);
    private readonly MemberId member = MemberId.New();
    private readonly ListingRules rules = new();
    private MemoryListings list = null!;
    private MemoryFans fans = null!;
    private PlainVault vault = null!;

    private ListingDesk Desk => new(list, list, list.Work);

    private ListingNotices Notices => new(list, list, list, rules);

    private AskingMember Asking => new(fans, list);

    [SetUp]
    public async Task AnnHasBoundHerCardAndBenHis()
    {
        (list, fans, vault) = (new MemoryListings(), new MemoryFans(), new PlainVault());
        list.Paths[member] = "city/a/";
        list.WithWeChat.Add(member);
        list.Bound[await fans.FindOrCreateAsync(Ann, Now, default)] = member;
        list.Bound[await fans.FindOrCreateAsync(Ben, Now, default)] = MemberId.New();
    }

    [Test]
    public async Task Appeal_OnceByTheMemberHimself_IsTakenAndDecidedByAThird()
    {
        var id = await ListedAsync();
        var decide = new DecideAppeal(list, Desk, Notices, new MemoryTies().Second);

        var stranger = await AppealAsync(id, fan: Ben);
        var unbound = await AppealAsync(id, fan: new("wx-union", "o-new-000001"));
        var made = await AppealAsync(id);
        var twice = await AppealAsync(id, $"  {Text}\r\n");
        var other = await AppealAsync(id, "再次申诉，请复核");
        var own = await decide.ExecuteAsync(
            reviewer,
            new(made.Value, true, "材料属实，予以解除"),
            Now,
            default
        );
        var third = await decide.ExecuteAsync(
            Actor(StaffRole.Reviewer),
            new(made.Value, true, "材料属实，证件 990101199001010028，予以解除"),
            Now,
            default
        );

        Assert.That(stranger.Refusal, Is.EqualTo(ListingRefusals.NoSuchListing));
        Assert.That(unbound.Refusal, Is.EqualTo(ListingRefusals.NoSuchListing));
        Assert.That(twice.Value, Is.EqualTo(made.Value), "sent twice");
        Assert.That(other.Refusal, Is.EqualTo(ListingRefusals.AppealedBefore));
        Assert.That(own.Refusal, Is.EqualTo(StaffRefusals.SecondPersonNeeded));
        Assert.That(third.Succeeded);
        Assert.That(
            list.Appeals.Single().Note,
            Is.EqualTo("材料属实，证件 ******************，予以解除")
        );
        Assert.That((await OwnAsync()).Single().Appeal!.Granted, Is.True);
        Assert.That(
            list.Trail.Single(e => e.Act == "members.listing-appealed").ActorId,
            Is.Not.Null
        );
    }

    [Test]
    public async Task Appeal_UntilTheLastDayIsOver_IsInTime()
    {
        var id = await ListedAsync();
        var midnight = UnionCalendar.StartOf(Today.AddDays(rules.AppealDays + 1));
        Assert.That((await OwnAsync()).Single().AppealUntil, Is.EqualTo(Today.AddDays(30)));

        var late = await AppealAsync(id, at: midnight);
        var shown = (await OwnAsync(midnight)).Single();
        var inTime = await AppealAsync(id, at: midnight.AddTicks(-1));

        Assert.That(late.Refusal, Is.EqualTo(ListingRefusals.AppealTooLate));
        Assert.That(shown.AppealUntil, Is.Null);
        Assert.That(inTime.Succeeded);
    }

    [TestCase(null)]
    [TestCase("请复核")]
    [TestCase("        \t\n   ")]
    [TestCase("，。！？……——")]
    [TestCase("\u200B\u200B\u200B\u200B\u200B\u200B")]
    public async Task Appeal_ThatSaysNothing_IsRefused(string? text)
    {
        var id = await ListedAsync();

        Assert.That(
            (await AppealAsync(id, text)).Refusal,
            Is.EqualTo(ListingRefusals.AppealTextInvalid)
        );
    }

    [Test]
    public async Task Appeal_OfFiveHundredCharacters_CountsALineEndOnce()
    {
        var id = await ListedAsync();
        var lines = string.Join("\r\n", Enumerable.Repeat("一二三四", 100));

        var tooLong = await AppealAsync(id, lines + "。。");
        var fits = await AppealAsync(id, lines + "。\u202E");

        Assert.That(tooLong.Refusal, Is.EqualTo(ListingRefusals.AppealTextInvalid));
        Assert.That(fits.Succeeded);
        Assert.That(list.Appeals.Single().OpenText(vault), Has.Length.EqualTo(500));
    }

    [Test]
    public async Task Own_Entry_TellsTheReasonAndNotTheEvidence()
    {
        await ListedAsync();

        var own = (await OwnAsync()).Single();

        Assert.That(own.Reason, Is.EqualTo(ListingReason.Fraud));
        Assert.That(own.ToString(), Does.Not.Contain("客运站"));
        Assert.That(await OwnAsync(fan: Ben), Is.Empty);
        Assert.That(
            await OwnAsync(Now.AddYears(2)),
            Is.Empty,
            "neither holds nor can be appealed against"
        );
    }

    [Test]
    public async Task Own_LiftedByStaff_IsShownSoAndNeedsNoAppeal()
    {
        var id = await ListedAsync();
        await new ProposeLifting(Desk).ExecuteAsync(
            Actor(StaffRole.Editor),
            new(id, "核查有误，证据不足"),
            Now,
            default
        );
        await new ConfirmLifting(Desk, Notices, new MemoryTies().Second, rules).ExecuteAsync(
            reviewer,
            id,
            Now,
            default
        );

        Assert.That((await OwnAsync()).Single().IsLifted);
        Assert.That((await AppealAsync(id)).Refusal, Is.EqualTo(ListingRefusals.LiftedBefore));
    }

    [Test]
    public async Task Notice_WhereThereArePages_LeadsThere()
    {
        list.Address = "https://union.example.cn/m/standing";

        await ListedAsync();

        Assert.That(
            list.Sent[^1],
            Does.Contain("<a href=\"https://union.example.cn/m/standing\">")
        );
        Assert.That(list.Sent[^1], Does.Contain("2026年12月28日前"));
    }

    private static StaffActor Actor(StaffRole role) =>
        new(StaffAccountId.New(), "林工", [new StaffGrant(role, "city/")]);

    private async Task<ListingId> ListedAsync()
    {
        var terms = new ListingTerms(
            member,
            null,
            ListLevel.All,
            ListingReason.Fraud,
            "车票为同一张图片，经与客运站核对属实。",
            [],
            Today,
            Today.AddYears(1)
        );
        var proposed = await new ProposeListing(list, Desk, vault, rules).ExecuteAsync(
            Actor(StaffRole.Editor),
            terms,
            Now,
            default
        );
        var decide = new DecideListing(Desk, Notices, new MemoryTies().Second, rules);
        return (await decide.ExecuteAsync(reviewer, new(proposed.Value, true), Now, default)).Value;
    }

    private Task<Outcome<ListingAppealId>> AppealAsync(
        ListingId id,
        string? text = Text,
        FanIdentity? fan = null,
        DateTimeOffset? at = null
    ) =>
        new AppealListing(Asking, list, list, list.Work, vault, rules).ExecuteAsync(
            new(fan ?? Ann, id, text),
            at ?? Now,
            default
        );

    private Task<IReadOnlyList<OwnListing>> OwnAsync(
        DateTimeOffset? at = null,
        FanIdentity? fan = null
    ) => new ShowOwnListings(Asking, list, rules).ExecuteAsync(fan ?? Ann, at ?? Now, default);
}
