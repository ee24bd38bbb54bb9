using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Claims;
using WeChatUnion.Browser.Tests.ConsolePages;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.Draws;

/// <summary>
/// A draw from three ways of entering to the prize in hand: by the menu, by the page and by the code of a poster; the gateway's clock
/// closes, draws and tells; staff scan; anybody computes it anew.
/// </summary>
[NonParallelizable]
public class LotteryTests : ConsoleTest
{
    private OpenDraw? draw;

    [TearDown]
    public Task LeaveNoDrawAsync() => draw?.HideAsync() ?? Task.CompletedTask;

    [Test]
    public async Task Draw_EnteredThreeWays_IsDrawnToldHandedOutAndVerified()
    {
        await OpenDraw.ClearAsync();
        draw = await OpenDraw.AddAsync("粉丝节抽奖", prizes: 3);
        await using var byMenu = await FanBrowser.OpenAsync();
        await ClaimScene.BindAsync(byMenu.Phone, 981);
        await byMenu.Phone.OpenMenuAsync("更多");
        await byMenu.Phone.TapAsync("抽奖");
        await Assertions.Expect(byMenu.Phone.LastAnswer).ToContainTextAsync("参加成功");

        await using var byPage = await FanBrowser.OpenAsync();
        await ClaimScene.BindAsync(byPage.Phone, 982);
        await byPage.Phone.OpenWebAsync($"/m/draws/{draw.Id.Value}");
        await byPage
            .Phone.Web.Body.GetByRole(AriaRole.Button, new() { Name = "参加抽奖" })
            .ClickAsync();
        await Assertions.Expect(byPage.Phone.Web.Body).ToContainTextAsync("我的编号");

        await using var byCode = await FanBrowser.OpenAsync();
        await ClaimScene.BindAsync(byCode.Phone, 983);
        await byCode.Phone.ScanAsync(draw.Scene);
        await Assertions.Expect(byCode.Phone.LastAnswer).ToContainTextAsync("参加成功");
        await byCode.Phone.SayAsync("抽奖");
        await Assertions.Expect(byCode.Phone.LastAnswer).ToContainTextAsync("已经参加过了");

        await draw.CloseAsync();
        await draw.DrawAsync();
        await draw.IsToldAsync(winners: 3);
        // Who has only tapped is out of WeChat's window by now: the word waits for whatever he does next.
        await byMenu.Phone.SayAsync("我的奖品");
        await Assertions
            .Expect(byMenu.Phone.CustomerServiceMessages.Last)
            .ToContainTextAsync("恭喜您中了“保温杯”");

        await HandOutAsync(await ShowCodeAsync(byMenu));
        await byMenu.Phone.OpenWebAsync("/m/prizes");
        await Assertions.Expect(byMenu.Phone.Web.Body).ToContainTextAsync("已领取");
        await VerifyAsync();
    }

    /// <returns>What the winner's code says to who cannot scan it.</returns>
    private static async Task<string> ShowCodeAsync(FanBrowser winner)
    {
        await winner.Phone.OpenWebAsync("/m/prizes");
        var page = winner.Phone.Web.Body;
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("保温杯") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "出示领奖码" }).ClickAsync();
        await page.GetByText("扫不出来").ClickAsync();
        return (await page.Locator("code").TextContentAsync())!;
    }

    private async Task HandOutAsync(string token)
    {
        await ChangeSeatsAsync(await ColleagueAsync("lottery.one", "抽一"));
        await OpenAsync($"/console/prizes#{token}", "扫码发奖");
        await PressAsync("发奖");
        await SaysAsync("可以发奖");
        await SaysAsync("保温杯");
    }

    private async Task VerifyAsync()
    {
        await Page.GotoAsync($"{Address}/verify/draws/{draw!.Id.Value}");
        var verify = new VerifyPage(Page);
        await verify.RecomputeAsync();
        await Assertions.Expect(verify.Verdict).ToContainTextAsync("验证通过");
        await Pictures.TakeAsync(Page, "a draw of three fans, verified");
    }
}
