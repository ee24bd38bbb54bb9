using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>An instant win computed anew by its page, in the browser of whoever looks.</summary>
public sealed class VerifyDeckPageTests() : PhoneTest(360, 740)
{
    private const int Steps = 9;
    private static readonly Regex Passed = new("passed");
    private PublishedDeck told = null!;

    private VerifyPage Shown => new(Page);

    [OneTimeSetUp]
    public async Task TellAsync() =>
        told = await DrawScene.AddDeckAsync(CampaignState.Drawn, drawn: 700);

    [Test]
    public async Task Deck_ComputedAnew_TurnsGreenStepByStep()
    {
        await OpenAsync(told);

        await Shown.RecomputeAsync();

        await PassesAsync();
        await Assertions.Expect(Shown.Verdict).ToContainTextAsync("共抽出 700 张");
        await Assertions.Expect(Shown.Verdict).ToContainTextAsync("在 #350 号之前放入");
        await Assertions
            .Expect(Shown.Verdict)
            .ToContainTextAsync(
                $"2 等奖：40 份，抽中 {told.Proof!.Slots.Count(kind => kind == 1)} 份"
            );
        await Assertions.Expect(Shown.Verdict).ToContainTextAsync($"公布的密钥 {told.Proof.Seed}");
    }

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(1060, Description = "All cards there are.")]
    public async Task Deck_DrawnToAnyPoint_TurnsGreen(int drawn)
    {
        await OpenAsync(await DrawScene.AddDeckAsync(CampaignState.Drawn, drawn));

        await Shown.RecomputeAsync();

        await PassesAsync();
    }

    [Test]
    public async Task Deck_WhileItIsDrawn_ShowsRulesAndCommitment_AndTellsWhenItCanBeChecked()
    {
        var open = await DrawScene.AddDeckAsync(CampaignState.Published, drawn: 20);
        await OpenAsync(open);

        var body = Page.Locator("body");
        await Assertions.Expect(body).ToContainTextAsync(open.Commitment);
        await Assertions.Expect(body).ToContainTextAsync("几分钟后公布密钥");
        await Assertions.Expect(body).ToContainTextAsync("抽完为止");
        await Assertions.Expect(Page.Locator("#verify")).ToHaveCountAsync(0);
        await Assertions.Expect(body).Not.ToContainTextAsync("中奖名单");
    }

    /// <summary>Asked before anything was computed: it is computed first.</summary>
    [Test]
    public async Task OwnSlot_OfAMember_IsFoundWithItsPrize()
    {
        var slots = told.Proof!.Slots;
        var (won, blank) = (Array.IndexOf(slots, (byte)1), Array.IndexOf(slots, (byte)2));
        await OpenAsync(told);

        await AskForAsync($" #{won} ");
        await Assertions.Expect(Shown.Own).ToContainTextAsync($"#{won} 号奖券：抽中了“2 等奖”。");
        await PassesAsync();
        await AskForAsync($"{blank}");
        await Assertions.Expect(Shown.Own).ToContainTextAsync($"#{blank} 号奖券：没有中奖。");
        await AskForAsync("700");
        await Assertions.Expect(Shown.Own).ToContainTextAsync("没有抽出过这个券号");
        await AskForAsync("七");
        await Assertions.Expect(Shown.Own).ToContainTextAsync("券号的写法不对");
    }

    [Test]
    public async Task OwnTurns_BehindTheAddress_AreComparedEach()
    {
        var slots = told.Proof!.Slots;
        var won = Array.IndexOf(slots, (byte)1);
        var blank = Array.IndexOf(slots, (byte)2);
        await Page.GotoAsync(
            $"{Stages.Gateway.Address}{told.Path}#own={won}.1_{blank}.2_{blank}.0_900.2"
        );

        await Shown.RecomputeAsync();

        await PassesAsync();
        await Assertions
            .Expect(Page.Locator("#own-turns li"))
            .ToHaveTextAsync([
                $"✓ #{won} 号“2 等奖”：和重算结果一致。",
                $"✓ #{blank} 号“谢谢参加”：和重算结果一致。",
                $"✗ #{blank} 号“1 等奖”：不符：算出来是“谢谢参加”。",
                "✗ #900 号“谢谢参加”：没有能核对。",
            ]);
    }

    /// <summary>As the product's own check has them; worked out with pen and paper.</summary>
    [TestCase("0 7 0 0 0 0 0 0", 10, ExpectedResult = 7)]
    [TestCase("1 0 0 0 0 0 0 0", 10, ExpectedResult = 6, Description = "2^32 modulo 10.")]
    [TestCase("-1 -7 0 3 0 0 0 0", 10, ExpectedResult = 9, Description = "Just below the limit.")]
    [TestCase("-1 -6 0 3 0 0 0 0", 10, ExpectedResult = 3, Description = "The limit itself.")]
    [TestCase("-1 -1 -1 -1 -1 -1 -1 -1", 10, ExpectedResult = -1, Description = "None counts.")]
    [TestCase("-1 -1 0 0 0 0 0 0", 8, ExpectedResult = 7, Description = "Nothing is over.")]
    public async Task<int> Card_OfAHash(string words, int cards)
    {
        await OpenAsync(told);
        await Page.AddScriptTagAsync(new() { Url = "/verify-deck.js" });

        return await Page.EvaluateAsync<int>(
            "([words, cards]) => cardIn(Int32Array.from(words.split(' ')), cards)",
            new object[] { words, cards }
        );
    }

    private async Task OpenAsync(PublishedDeck deck)
    {
        await Page.GotoAsync($"{Stages.Gateway.Address}{deck.Path}");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(PublishedDeck.Title);
    }

    private async Task AskForAsync(string slot)
    {
        await Page.GetByLabel("我的券号").FillAsync(slot);
        await Page.GetByRole(AriaRole.Button, new() { Name = "查我的券号" }).ClickAsync();
    }

    private async Task PassesAsync()
    {
        await Assertions.Expect(Shown.Verdict).ToContainTextAsync("验证通过");
        await Assertions.Expect(Shown.Verdict).ToHaveClassAsync(Passed);
        await Assertions.Expect(Shown.Checks).ToHaveCountAsync(Steps);
        await Assertions
            .Expect(Shown.Checks.Filter(new() { HasText = "不符" }))
            .ToHaveCountAsync(0);
    }
}
