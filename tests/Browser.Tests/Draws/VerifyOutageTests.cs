using Microsoft.Playwright;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.TestKit.Draws;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>What is not answered, or answered by "not there". The browser notes each in its console, so that nobody watches it here.</summary>
public sealed class VerifyOutageTests
{
    private IBrowserContext context = null!;
    private IPage page = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        context = await Stages.Browser.NewContextAsync();
        page = await context.NewPageAsync();
    }

    [TearDown]
    public Task CloseAsync() => context.CloseAsync();

    [Test]
    public async Task Proof_ThatDoesNotCome_IsNoVerdictAndIsAskedForAgain()
    {
        var drawn = await DrawScene.AddAsync(CampaignState.Drawn, 100);
        var shown = await OpenAsync(drawn);
        await page.RouteAsync("**/proof.json", route => route.FulfillAsync(new() { Status = 503 }));

        await shown.RecomputeAsync();
        await Assertions.Expect(shown.Told).ToContainTextAsync("没有下载成功（503）");
        await Assertions.Expect(shown.Verdict).ToBeHiddenAsync();

        await page.UnrouteAllAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "再验证一次" }).ClickAsync();
        await Assertions.Expect(shown.Verdict).ToContainTextAsync("验证通过");
        await Assertions.Expect(shown.Told).ToBeEmptyAsync();
    }

    [Test]
    public async Task Code_ThatStandsNowhere_IsSaidSoBeforeTheDraw()
    {
        var shown = await OpenAsync(await DrawScene.AddAsync(CampaignState.Frozen, 100));

        await shown.AskForAsync("7F3K-0Q2M-9ZXA-T4WD-1");

        await Assertions.Expect(shown.Own).ToContainTextAsync("名单里没有这个编号");
    }

    private async Task<VerifyPage> OpenAsync(PublishedDraw draw)
    {
        await page.GotoAsync($"{Stages.Gateway.Address}{draw.Path}");
        return new(page);
    }
}
