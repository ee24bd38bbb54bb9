using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.ConsolePages;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.Claims;

/// <summary>A claim's whole way: sent back, corrected, said yes to by people who never touch the mouse, paid, and told in the chat.</summary>
[NonParallelizable]
public class ClaimReviewTests : PayingTest
{
    private static readonly PageScreenshotOptions Jpeg = new() { Type = ScreenshotType.Jpeg };

    [Test]
    public async Task Claim_ReturnedCorrectedApprovedByKeyboardAndPaid_IsToldInTheChat()
    {
        var one = await ColleagueAsync("claims.one", "审一", "审核员");
        var two = await ColleagueAsync("claims.two", "审二", "审核员");
        await using var fan = await FanBrowser.OpenAsync();
        var phone = fan.Phone;
        await ClaimScene.BindAsync(phone, 940);
        var claim = await ClaimScene.OpenAsync(phone);
        await claim.FillInAsync(await PhotoAsync());
        await claim.ConfirmAsync();
        await Assertions.Expect(claim.Body).ToContainTextAsync("受理号");
        var id = await claim.IdAsync();
        await phone.CloseWebAsync();

        await ChangeSeatsAsync(one);
        await OpenAsync("/console/cases", "办件审核");
        await LookAsync("办件审核");
        await SitAtAsync(id);
        await LookAsync("审核一件");
        await Page.Keyboard.PressAsync("r");
        var blurred = Page.GetByLabel("照片不清楚");
        await blurred.FocusAsync();
        await Page.Keyboard.PressAsync("Space");
        await Page.GetByRole(AriaRole.Button, new() { Name = "退回补正" }).FocusAsync();
        await LookAsync("退回");
        await Page.Keyboard.PressAsync("Enter");
        await LeavesAsync(id);

        await phone.OpenWebAsync("/m/cases");
        await claim.FollowAsync("平安返厦补贴");
        await claim.ShowsAsync("待补正");
        await claim.FollowAsync("去补正");
        await Assertions.Expect(claim.Body).ToContainTextAsync("车票照片看不清");
        await claim.UploadAsync("车票照片或电子发票", await PhotoAsync());
        await claim.PressAsync("下一步");
        await claim.ConfirmAsync();
        await claim.ShowsAsync("平安返厦补贴");
        await phone.CloseWebAsync();

        await ApproveAsync(two, id);
        await ApproveAsync(await FurtherAsync("claims.three", "审核员"), id);
        await phone.SayAsync("进度");
        if (
            !(await phone.LastAnswer.TextContentAsync())!.Contains(
                "审核通过",
                StringComparison.Ordinal
            )
        )
        {
            // The lot fell on it: the city looks once more.
            await ApproveAsync(await FurtherAsync("claims.four", "审核员"), id);
            await phone.SayAsync("进度");
        }
        await Assertions.Expect(phone.LastAnswer).ToContainTextAsync("审核通过");

        await PayAsync();
        await phone.SayAsync("进度");
        await Assertions.Expect(phone.LastAnswer).ToContainTextAsync("已发放");
        await Assertions
            .Expect(phone.CustomerServiceMessages.Filter(new() { HasText = "已发放" }))
            .ToHaveCountAsync(1);
    }

    /// <summary>Everything that waits in the season's fund, so this claim too.</summary>
    private async Task PayAsync()
    {
        var maker = await FurtherAsync("claims.maker", "财务");
        var checker = await FurtherAsync("claims.checker", "财务");
        await ChangeSeatsAsync(maker);
        await OpenAsync("/console/payments/new", "生成发放批次");
        await Page.GetByLabel("待发放").First.ClickAsync();
        await Page.Locator(".mud-popover-open").GetByText("平安返厦：").ClickAsync();
        await Assertions.Expect(Page.Locator(".mud-popover-open")).ToHaveCountAsync(0);
        await PressAsync("生成批次");
        await SaysAsync("要由另一位同事复核");
        var batch = Page.Url;
        await ChangeSeatsAsync(checker);
        await Page.GotoAsync(batch);
        await PressAsync("复核通过并冻结");
        await PressAsync("冻结");
        await SaysAsync("已冻结，待下载");
        var rows = await TakeFileAsync();
        await Page.ReloadAsync();
        await SaysAsync("已下载，待回盘");
        await BringAsync([.. rows.Select(row => $"{ItemOf(row)},成功,")]);
        await SaysAsync("已结清");
    }

    private async Task<string> FurtherAsync(string user, string role)
    {
        await ChangeSeatsAsync(await SignedInAsync());
        return await ColleagueAsync(user, user, role);
    }

    private async Task ApproveAsync(string reviewer, string id)
    {
        await ChangeSeatsAsync(reviewer);
        await SitAtAsync(id);
        await Page.Keyboard.PressAsync("a");
        await LeavesAsync(id);
    }

    /// <summary>At this case and no other test's, once its checks are in.</summary>
    private async Task SitAtAsync(string id)
    {
        var verdict = Page.GetByRole(AriaRole.Button, new() { Name = "通过（A）" });
        for (var left = 20; left > 0 && !await verdict.IsVisibleAsync(); left--)
        {
            await Page.GotoAsync($"{Address}/console/cases/{id}");
            await Assertions.Expect(Page.GetByText("申请内容")).ToBeVisibleAsync();
        }
        await Assertions.Expect(verdict).ToBeVisibleAsync();
    }

    /// <summary>The decision took: the desk shows what comes next.</summary>
    private Task LeavesAsync(string id) =>
        Assertions.Expect(Page).Not.ToHaveURLAsync(new Regex(id));

    private async Task<FilePayload> PhotoAsync() =>
        new()
        {
            Name = "ticket.jpg",
            MimeType = "image/jpeg",
            Buffer = await Page.ScreenshotAsync(Jpeg),
        };
}
