using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Members.Blacklist;

public sealed class RevealListingTests
{
    private const string Evidence = "车票为同一张图片，经与客运站核对属实。";
    private const string Reason = "复核申诉材料";
    private static readonly DateTimeOffset Now = new(2026, 11, 28, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 11, 28);
    private readonly MemoryListings list = new();
    private readonly PlainVault vault = new();
    private readonly MemberId member = MemberId.New();
    private ListingId id;

    private ListingDesk Desk => new(list, list, list.Work);

    [SetUp]
    public async Task AnEntry()
    {
        list.Paths[member] = "city/a/";
        list.Trail.Clear();
        var terms = new ListingTerms(
            member,
            null,
            ListLevel.All,
            ListingReason.Fraud,
            Evidence,
            ["photo:1"],
            Today,
            Today.AddYears(1)
        );
        var proposed = await new ProposeListing(list, Desk, vault, new ListingRules()).ExecuteAsync(
            Actor(StaffRole.Editor, "city/"),
            terms,
            Now,
            default
        );
        id = proposed.Value;
        list.Trail.Clear();
    }

    [Test]
    public async Task Look_WithAReason_StandsInTheTrailWithTheReasonSealed()
    {
        var seen = await RevealAsync(Actor(StaffRole.Auditor, "city/a/"), Reason);

        Assert.That(seen.Value.Evidence, Is.EqualTo(Evidence));
        Assert.That(seen.Value.Files, Is.EqualTo(["photo:1"]));
        Assert.That(seen.Value.Appeal, Is.Null);
        var look = list.Trail.Single();
        Assert.That(look.Act, Is.EqualTo("members.listing-revealed"));
        Assert.That(look.UnionPath, Is.EqualTo("city/a/"));
        Assert.That(look.Note, Does.Not.Contain(Reason));
        Assert.That(look.Details!.Text, Is.EqualTo(Reason));
        Assert.That(look.Details.About, Is.EqualTo(member.Value));
    }

    [Test]
    public async Task Look_WithoutRightOrReason_ShowsNothing()
    {
        Assert.That(
            (await RevealAsync(Actor(StaffRole.Reviewer, "city/b/"), Reason)).Refusal,
            Is.EqualTo(StaffRefusals.NotFound)
        );
        Assert.That(
            (await RevealAsync(Actor(StaffRole.Administrator, "city/"), Reason)).Refusal,
            Is.EqualTo(StaffRefusals.NotAllowed)
        );
        Assert.That(
            (await RevealAsync(Actor(StaffRole.Reviewer, "city/"), "看看")).Refusal,
            Is.EqualTo(StaffRefusals.ReasonNeeded)
        );
        Assert.That(list.Trail, Is.Empty);
    }

    private static StaffActor Actor(StaffRole role, string path) =>
        new(StaffAccountId.New(), "陈某", [new(role, path)]);

    private Task<Outcome<RevealedListing>> RevealAsync(StaffActor actor, string reason) =>
        new RevealListing(list, Desk, vault).ExecuteAsync(actor, new(id, reason), Now, default);
}
