using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>A draw computed anew by its page, in the browser of whoever looks.</summary>
public sealed class VerifyPageTests() : PhoneTest(360, 740)
{
    private const int Steps = 11;
    private static readonly Regex Passed = new("passed");
    private PublishedDraw drawn = null!;

    private VerifyPage Shown => new(Page);

    [OneTimeSetUp]
    public async Task DrawAsync() => drawn = await DrawScene.AddAsync(CampaignState.Drawn);

    [Test]
    public async Task Draw_ComputedAnew_TurnsGreenStepByStep()
    {
        await OpenAsync(drawn);

        await Shown.RecomputeAsync();

        await PassesAsync();
        await Assertions
            .Expect(Shown.Verdict)
            .ToContainTextAsync("共 3000 个号码，31 个中奖，20 个递补");
        await Assertions.Expect(Shown.Verdict).ToContainTextAsync("ssq:2026141:010512192733+08");
    }

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(7)]
    [TestCase(1025)]
    public async Task Draw_OfAnySize_TurnsGreen(int codes)
    {
        await OpenAsync(await DrawScene.AddAsync(CampaignState.Drawn, codes));

        await Shown.RecomputeAsync();

        await PassesAsync();
    }

    [Test]
    public async Task Draw_WhoseSecretWasWithheld_SaysSoAndTurnsGreen()
    {
        await OpenAsync(await DrawScene.AddAsync(CampaignState.Drawn, 50, isWithheld: true));

        await Shown.RecomputeAsync();

        await PassesAsync();
        await Assertions.Expect(Shown.Verdict).ToContainTextAsync("工会没有公布密钥");
    }

    [Test]
    public async Task OwnCode_BeforeAndAfterComputing_IsFoundWithItsPrize()
    {
        var winner = EntryCode.Read(Convert.FromHexString(drawn.Proof!.Winners[0][0]));
        var next = EntryCode.Read(Convert.FromHexString(drawn.Proof.Successors[1]));
        var place = $"3000 个里的第 {drawn.Codes.IndexOf(winner) + 1} 个";
        await OpenAsync(drawn);

        await Shown.AskForAsync($" {winner} ".ToLowerInvariant());
        await Assertions.Expect(Shown.Own).ToContainTextAsync($"{place}，已在本机核对过证明。");

        await Shown.RecomputeAsync();
        await PassesAsync();
        await Shown.AskForAsync($"{winner}");
        await Assertions.Expect(Shown.Own).ToContainTextAsync($"{place}，抽中了“1 等奖”。");
        await Shown.AskForAsync($"{next}");
        await Assertions.Expect(Shown.Own).ToContainTextAsync("递补第 2 位。");
        await Shown.AskForAsync("7F3K-0Q2M-9ZXA-T4WD-1");
        await Assertions.Expect(Shown.Own).ToContainTextAsync("名单里没有这个编号");
        await Shown.AskForAsync("7F3K-0Q2M-9ZXU-T4WD-1");
        await Assertions.Expect(Shown.Own).ToContainTextAsync("编号的写法不对");
    }

    [Test]
    public async Task OwnCode_WhileTheDrawIsAwaited_IsProvenAgainstTheRoot()
    {
        var frozen = await DrawScene.AddAsync(CampaignState.Frozen, 1000);
        await OpenAsync(frozen);

        foreach (var index in new[] { 0, 640, 999 })
        {
            await Shown.AskForAsync($"{frozen.Codes[index]}");
            await Assertions
                .Expect(Shown.Own)
                .ToContainTextAsync($"1000 个里的第 {index + 1} 个，已在本机核对过证明。");
        }
    }

    /// <summary>Another member's place passed off as one's own does not lead to the root.</summary>
    [Test]
    public async Task OwnCode_WithAProofOfAnotherPlace_IsNotBelieved()
    {
        var frozen = await DrawScene.AddAsync(CampaignState.Frozen, 1000);
        await OpenAsync(frozen);
        await Page.RouteAsync(
            "**/inclusion?*",
            async route =>
            {
                var other = await route.FetchAsync(
                    new()
                    {
                        Url =
                            $"{Stages.Gateway.Address}{frozen.Path}/inclusion?code={frozen.Codes[3]}",
                    }
                );
                await route.FulfillAsync(new() { Response = other });
            }
        );

        await Shown.AskForAsync($"{frozen.Codes[4]}");

        await Assertions.Expect(Shown.Own).ToContainTextAsync("对不上");
    }

    private async Task OpenAsync(PublishedDraw draw)
    {
        await Page.GotoAsync($"{Stages.Gateway.Address}{draw.Path}");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(PublishedDraw.Title);
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
