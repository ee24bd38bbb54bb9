using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Chances;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using static WeChatUnion.Domain.Tests.Campaigns.CampaignWorld;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>What a campaign may give further chances for, and what its rules say of it.</summary>
public sealed class ChanceRulesTests
{
    private static readonly ChanceGift SignIn = new("sign-in", 1, []);
    private static readonly ChanceGift Attendance = new(
        "attendance",
        2,
        ["一楼大厅", "二楼报告厅"]
    );

    private readonly StaffActor editor = Actor(StaffRole.Editor);
    private CampaignWorld world = null!;

    [SetUp]
    public void ACity() => world = new();

    private static IEnumerable<TestCaseData> Unwritable()
    {
        yield return Case("one source twice", new() { Gifts = [SignIn, SignIn] });
        yield return Case("no chance each time", new() { Gifts = [SignIn with { Count = 0 }] });
        yield return Case("21 each time", new() { Gifts = [SignIn with { Count = 21 }] });
        yield return Case("none at most", new() { MostPerMember = 0 });
        yield return Case("101 at most", new() { MostPerMember = 101 });
        yield return Case("fewer than none a day", new() { MostPerDay = -1 });
        yield return Place("of one letter", ["厅"]);
        yield return Place("named twice", ["大厅", "大厅"]);
        yield return Place("21 of them", [.. Enumerable.Range(1, 21).Select(i => $"{i} 号厅")]);

        static TestCaseData Case(string name, ChanceRules rules) =>
            new TestCaseData(rules, ChanceRefusals.RulesInvalid).SetArgDisplayNames(name);

        static TestCaseData Place(string name, string[] places) =>
            new TestCaseData(
                new ChanceRules { Gifts = [Attendance with { Places = places }] },
                ChanceRefusals.PlacesInvalid
            ).SetArgDisplayNames($"places, {name}");
    }

    [TestCaseSource(nameof(Unwritable))]
    public async Task Change_ToRulesThatCannotBe_IsRefused(ChanceRules rules, Refusal why)
    {
        var id = await world.WrittenAsync(editor);

        var refused = await world.ChangeAsync(editor, id, Of(rules));

        Assert.That(refused.Refusal, Is.EqualTo(why));
    }

    [TestCase("share", ExpectedResult = "campaigns.chance-source-invalid")]
    [TestCase("attendance", ExpectedResult = "campaigns.chance-places-invalid")]
    public async Task<string> Propose_WithASourceThatIsNoneOrSaysTooLittle_IsRefused(string source)
    {
        var id = await world.WrittenAsync(editor, Of(new() { Gifts = [new(source, 1, [])] }));

        var refused = await world.Propose.ExecuteAsync(editor, id, Now, default);

        return refused.Refusal!.Code;
    }

    [Test]
    public async Task Propose_WhereTheKindTakesNoChances_IsRefused()
    {
        world.Kind.TakesChances = false;
        var id = await world.WrittenAsync(editor, Of(new() { Gifts = [SignIn] }));

        var refused = await world.Propose.ExecuteAsync(editor, id, Now, default);

        Assert.That(refused.Refusal, Is.EqualTo(ChanceRefusals.KindTakesNone));
    }

    [Test]
    public async Task Publish_TellsSourcesNumbersAndLimits()
    {
        var rules = new ChanceRules
        {
            Gifts = [SignIn, Attendance],
            MostPerMember = 9,
            MostPerDay = 3,
        };
        var id = await world.ProposedAsync(editor, Of(rules));

        await world.PublishAsync(Actor(StaffRole.Reviewer), id);

        Assert.That(
            world.Last.Rules,
            Does.Contain(
                "另外的机会：在公众号回复“签到”或在活动页签到，每天一次，得 1 次机会；"
                    + "到活动现场扫屏幕上的二维码（一楼大厅、二楼报告厅），每个地点一次，得 2 次机会。"
            )
        );
        Assert.That(
            world.Last.Rules,
            Does.Contain(
                "每位会员每天最多另得 3 次，整个活动最多另得 9 次。分享、集赞、助力不增加机会。"
            )
        );
    }

    [Test]
    public async Task Publish_WithoutFurtherChances_SaysNothingOfThem()
    {
        var id = await world.ProposedAsync(editor);

        await world.PublishAsync(Actor(StaffRole.Reviewer), id);

        Assert.That(world.Last.Rules, Does.Not.Contain("另外的机会"));
    }

    private static CampaignContent Of(ChanceRules rules) =>
        Content(settings: settings => settings with { Chances = rules });
}
