using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>What an editor may write, and what is missing before anybody can publish it.</summary>
public sealed class ChangeCampaignTests
{
    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private CampaignWorld world = null!;

    [SetUp]
    public void ACity() => world = new();

    private static IEnumerable<TestCaseData> Unwritable()
    {
        yield return Case(
            "title of one",
            CampaignDeskRefusals.TitleInvalid,
            one => one with { Title = "抽" }
        );
        yield return Case(
            "title of 41",
            CampaignDeskRefusals.TitleInvalid,
            one => one with { Title = new('抽', 41) }
        );
        yield return Case(
            "title of two lines",
            CampaignDeskRefusals.TitleInvalid,
            one => one with { Title = "年末\n抽奖" }
        );
        yield return Case(
            "ends as it begins",
            CampaignDeskRefusals.WindowInvalid,
            one => one with { ClosesAt = one.OpensAt }
        );
        yield return Case(
            "longer than a year",
            CampaignDeskRefusals.WindowInvalid,
            one => one with { ClosesAt = one.OpensAt.AddDays(367) }
        );
        yield return Prize(
            "prize without a name",
            CampaignDeskRefusals.PrizesInvalid,
            one => one with { Name = "" }
        );
        yield return Prize(
            "prize without a number",
            CampaignDeskRefusals.PrizesInvalid,
            one => one with { Count = 0 }
        );
        yield return Prize(
            "prize without a value",
            CampaignDeskRefusals.PrizesInvalid,
            one => one with { ValueCents = 0 }
        );
        yield return Prize(
            "prize above 50,000 yuan",
            CampaignDeskRefusals.PrizesInvalid,
            one => one with { ValueCents = 50_000_01 }
        );
        yield return Prize(
            "prize nowhere to fetch",
            CampaignDeskRefusals.PlaceMissing,
            one => one with { Place = "" }
        );
        yield return Setting(
            "21 prizes",
            CampaignDeskRefusals.PrizesInvalid,
            one => one with { Prizes = [.. Enumerable.Repeat(one.Prizes[0], 21)] }
        );
        yield return Setting(
            "10,001 successors",
            CampaignDeskRefusals.SuccessorsInvalid,
            one => one with { Successors = 10_001 }
        );
        yield return Setting(
            "two days to claim",
            CampaignDeskRefusals.ClaimDaysInvalid,
            one => one with { ClaimDays = 2 }
        );
        yield return Setting(
            "less than no win",
            CampaignDeskRefusals.LimitsInvalid,
            one => one with { WinsPerMonth = -1 }
        );
        yield return Setting(
            "organiser of 61",
            CampaignDeskRefusals.OrganiserMissing,
            one => one with { Organiser = new('工', 61) }
        );
        yield return Setting(
            "contact with a tab",
            CampaignDeskRefusals.ContactMissing,
            one => one with { Contact = "0599\t1234567" }
        );
        yield return Setting(
            "intro of 1,001",
            CampaignDeskRefusals.IntroMissing,
            one => one with { Intro = new('好', 1001) }
        );
        yield return Case(
            "terms",
            PlainKind.TermsInvalid,
            one => one with { Terms = PlainKind.Broken }
        );
    }

    private static IEnumerable<TestCaseData> Incomplete()
    {
        yield return Setting(
            "no prize",
            CampaignDeskRefusals.PrizesInvalid,
            one => one with { Prizes = [] }
        );
        yield return Setting(
            "no organiser",
            CampaignDeskRefusals.OrganiserMissing,
            one => one with { Organiser = "" }
        );
        yield return Setting(
            "no contact",
            CampaignDeskRefusals.ContactMissing,
            one => one with { Contact = "" }
        );
        yield return Setting(
            "no intro",
            CampaignDeskRefusals.IntroMissing,
            one => one with { Intro = "" }
        );
        yield return Case(
            "over",
            CampaignDeskRefusals.Over,
            one => one with { OpensAt = Now.AddDays(-2), ClosesAt = Now }
        );
    }

    [TestCaseSource(nameof(Unwritable))]
    public async Task Change_ToWhatNoCampaignMayBe_IsRefusedByName(
        Refusal refusal,
        Func<CampaignContent, CampaignContent> change
    )
    {
        var id = await world.WrittenAsync(editor);
        var before = world.Last.Digest;

        var changed = await world.ChangeAsync(editor, id, change(Content()));

        Assert.That(changed.Refusal, Is.EqualTo(refusal));
        Assert.That(world.Last.Digest, Is.EqualTo(before));
    }

    [TestCaseSource(nameof(Incomplete))]
    public async Task Propose_WhatIsNotWhole_IsRefusedThoughItWasSaved(
        Refusal refusal,
        Func<CampaignContent, CampaignContent> change
    )
    {
        var id = await world.WrittenAsync(editor);

        var changed = await world.ChangeAsync(editor, id, change(Content()));
        var proposed = await world.Propose.ExecuteAsync(editor, id, Now, default);

        Assert.That(changed.Refusal, Is.Null);
        Assert.That(proposed.Refusal, Is.EqualTo(refusal));
        Assert.That(world.Last.State, Is.EqualTo(CampaignState.Draft));
    }

    [Test]
    public async Task Propose_WhatItsKindDoesNotTake_IsRefusedByTheKind()
    {
        var id = await world.WrittenAsync(editor);
        world.Kind.Obstacle = PlainKind.TermsInvalid;

        var proposed = await world.Propose.ExecuteAsync(editor, id, Now, default);

        Assert.That(proposed.Refusal, Is.EqualTo(PlainKind.TermsInvalid));
    }

    [Test]
    public async Task Change_FromAFormFilledBefore_IsRefused()
    {
        var id = await world.WrittenAsync(editor);
        var seen = world.Last.Version;
        await world.ChangeAsync(editor, id, Content("第一位改的"), seen);

        var late = await world.ChangeAsync(editor, id, Content("第二位改的"), seen);

        Assert.That(late.Refusal, Is.EqualTo(CampaignDeskRefusals.Moved));
        Assert.That(world.Last.Title, Is.EqualTo("第一位改的"));
    }

    [Test]
    public async Task Change_OfWhatWasProposed_MakesItADraftAgain()
    {
        var id = await world.ProposedAsync(editor);

        await world.ChangeAsync(editor, id, Content("又改了"));

        Assert.That(world.Last.State, Is.EqualTo(CampaignState.Draft));
        Assert.That(
            world.Trail.Select(line => line.Act),
            Is.EqualTo(
                (string[])
                    [
                        "campaigns.campaign-made",
                        "campaigns.campaign-changed",
                        "campaigns.campaign-proposed",
                        "campaigns.campaign-changed",
                    ]
            )
        );
    }

    [Test]
    public async Task Make_FromAnother_HasItsSettingsAndAWindowFromTomorrow()
    {
        var source = await world.WrittenAsync(editor);

        var copied = await world.Make.ExecuteAsync(editor, new("plain", source), Now, default);

        Assert.That(copied.Succeeded);
        var copy = world.Last;
        Assert.That(
            (copy.State, copy.CopiedFrom, copy.Title),
            Is.EqualTo((CampaignState.Draft, (CampaignId?)source, "年末抽奖"))
        );
        Assert.That(copy.Settings, Is.EqualTo(world.All[0].Settings));
        Assert.That(copy.ClosesAt - copy.OpensAt, Is.EqualTo(TimeSpan.FromDays(7)));
        Assert.That(copy.OpensAt, Is.EqualTo(new DateTimeOffset(2026, 12, 2, 1, 0, 0, default)));
    }

    [Test]
    public async Task Make_OfAKindNobodyHas_IsRefused()
    {
        var made = await world.Make.ExecuteAsync(editor, new("none-such"), Now, default);

        Assert.That(made.Refusal, Is.EqualTo(CampaignDeskRefusals.KindUnknown));
        Assert.That(world.All, Is.Empty);
    }

    [Test]
    public async Task Make_WithoutTheCitysRight_IsRefused()
    {
        var reviewer = Actor(StaffRole.Reviewer);
        var district = ActorIn("city/east/", StaffRole.Editor);

        var without = await world.Make.ExecuteAsync(reviewer, new("plain"), Now, default);
        var below = await world.Make.ExecuteAsync(district, new("plain"), Now, default);

        Assert.That(without.Refusal, Is.EqualTo(StaffRefusals.NotAllowed));
        Assert.That(below.Refusal, Is.EqualTo(StaffRefusals.NotFound));
        Assert.That(world.All, Is.Empty);
    }

    private static TestCaseData Case(
        string what,
        Refusal refusal,
        Func<CampaignContent, CampaignContent> change
    ) => new TestCaseData(refusal, change).SetArgDisplayNames(what);

    private static TestCaseData Setting(
        string what,
        Refusal refusal,
        Func<CampaignSettings, CampaignSettings> change
    ) => Case(what, refusal, one => one with { Settings = change(one.Settings) });

    private static TestCaseData Prize(
        string what,
        Refusal refusal,
        Func<CampaignPrize, CampaignPrize> change
    ) => Setting(what, refusal, one => one with { Prizes = [change(one.Prizes[0])] });
}
