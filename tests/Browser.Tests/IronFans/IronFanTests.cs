using System.Text.RegularExpressions;
using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Claims;
using WeChatUnion.Browser.Tests.ConsolePages;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Browser.Tests.IronFans;

/// <summary>
/// 铁粉 from a first message to the gift in hand: two fans say and tap in their phones, the month ends, an editor leaves one out, a
/// reviewer makes it public, and who is honoured is told, sees it and fetches the gift.
/// </summary>
[NonParallelizable]
public class IronFanTests : RolesTest
{
    [Test]
    public async Task Month_LivedClosedReviewedAndPublished_TheHonouredAreToldAndFetchTheGift()
    {
        var since = DateTimeOffset.UtcNow;
        await HaveAsync("小编", "审核员");
        await using var first = await FanBrowser.OpenAsync();
        await ClaimScene.BindAsync(first.Phone, 1051);
        await first.Phone.TapAsync("平安返厦");
        await first.Phone.OpenMenuAsync("更多");
        await first.Phone.TapAsync("我的铁粉分");
        await Assertions.Expect(first.Phone.LastAnswer).ToContainTextAsync("月互动分");
        await first.Phone.FollowLinkAsync("看我的分和荣誉");
        await Assertions.Expect(first.Phone.Web.Body).ToContainTextAsync("本月的分从哪里来");
        await first.Phone.CloseWebAsync();
        await LookAsync(first, "a month lived in");
        await first.Phone.SayAsync("早上好");
        await first.Phone.SayAsync("今天有什么活动");
        await using var second = await FanBrowser.OpenAsync();
        await ClaimScene.BindAsync(second.Phone, 1052);

        await PastMonth.EndAsync(since);
        await ReviewAsync();
        await NoticeAsync(second);
        await PastMonth.EndNoticeAsync();
        Assert.That(await PastMonth.DraftAsync(), Is.Not.Empty, "the article is drafted");
        await PastMonth.GiveAsync(
            new CampaignPrize("电饭煲", 1, 300_00, PrizeDelivery.OnSite, "市总工会一楼")
        );

        await Assertions
            .Expect(
                first.Phone.CustomerServiceMessages.Filter(new() { HasText = "铁粉（第 1 位）" })
            )
            .ToHaveCountAsync(1);
        await LookAsync(first, "an iron fan's badge");
        await LookAsync(first, "the rules", "/m/iron-fans/rules", "铁粉规则");
        await LookAsync(first, "months to compute anew", "/m/iron-fans/check", "核对名次");
        await LookAsync(first, "all honoured", "/m/iron-fans/hall", "历届铁粉");
        await first.Phone.SayAsync("铁粉");
        await Assertions
            .Expect(first.Phone.LastAnswer)
            .ToContainTextAsync($"您的铁粉荣誉：{PastMonth.Words}第 1 位");
        await HandOutAsync(await BadgeAndCodeAsync(first));
        await first.Phone.OpenWebAsync("/m/prizes");
        await Assertions.Expect(first.Phone.Web.Body).ToContainTextAsync("已领取");
        await second.Phone.OpenWebAsync("/m/prizes");
        await Assertions.Expect(second.Phone.Web.Body).Not.ToContainTextAsync("电饭煲");
    }

    /// <summary>Two candidates in their order; the second is left out.</summary>
    private async Task ReviewAsync()
    {
        await BecomeAsync("小编");
        await MonthAsync("待审核");
        var lines = Page.Locator("tbody tr").Filter(new() { HasText = "周**" });
        await Assertions.Expect(lines).ToHaveCountAsync(2);
        await LookAsync("candidates of a month");
        await Page.GetByLabel("不列入第 2 名").ClickAsync();
        await Page.GetByLabel("看到了什么").FillAsync("同一秒反复点击");
        await LookAsync("leaving a candidate out");
        await Page.GetByRole(AriaRole.Button, new() { Name = "不列入", Exact = true })
            .Last.ClickAsync();
        await SaysAsync("已不列入");
        await Assertions.Expect(lines.Nth(1)).ToContainTextAsync("不列入：");
        await PressAsync("审核完成");
        await Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "审核完成" })
            .ClickAsync();
        await SaysAsync("已确认");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "开始公示" }))
            .ToHaveCountAsync(0);
    }

    /// <summary>A second person makes the list public; it is seen by whoever is not on it.</summary>
    private async Task NoticeAsync(FanBrowser other)
    {
        await BecomeAsync("审核员");
        await MonthAsync("待审核");
        await PressAsync("开始公示");
        await Page.GetByRole(AriaRole.Dialog)
            .GetByRole(AriaRole.Button, new() { Name = "开始公示" })
            .ClickAsync();
        await SaysAsync("已开始公示");
        await LookAsync("a month in its notice");
        await other.Phone.OpenWebAsync("/m/iron-fans");
        await Assertions
            .Expect(other.Phone.Web.Body)
            .ToContainTextAsync($"{PastMonth.Words}铁粉公示");
        await Assertions
            .Expect(other.Phone.Web.Body)
            .ToContainTextAsync($"没有列入铁粉名单，原因：{ExclusionReason.All[0].Title}");
        await other.Phone.CloseWebAsync();
        await Assertions
            .Expect(
                other.Phone.CustomerServiceMessages.Filter(new() { HasText = "没有列入铁粉名单" })
            )
            .ToHaveCountAsync(1);
        await LookAsync(other, "a notice");
    }

    /// <summary>At one's own month or another page of it, on the smallest phone.</summary>
    private static async Task LookAsync(
        FanBrowser fan,
        string what,
        string path = "/m/iron-fans",
        string heading = "铁粉"
    )
    {
        var page = await fan.OpenBesideAsync(path);
        await Pictures.TakeAsync(page, what);
        var check = new MemberPageCheck(page);
        await check.LookAsync(heading);
        Assert.That(check.Wrong, Is.Empty);
        await page.CloseAsync();
    }

    private async Task MonthAsync(string state)
    {
        await OpenAsync("/console/iron-fans", "铁粉月榜");
        await Page.GetByLabel("月份").SelectOptionAsync($"{PastMonth.Month}");
        await Assertions.Expect(Page.GetByText(state, new() { Exact = true })).ToBeVisibleAsync();
    }

    private static async Task<string> BadgeAndCodeAsync(FanBrowser honoured)
    {
        await honoured.Phone.OpenWebAsync("/m/iron-fans");
        var page = honoured.Phone.Web.Body;
        await Assertions.Expect(page).ToContainTextAsync($"{PastMonth.Words}第 1 位");
        await page.GetByRole(AriaRole.Link, new() { Name = "看我的奖品" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("电饭煲") }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "出示领奖码" }).ClickAsync();
        await page.GetByText("扫不出来").ClickAsync();
        return (await page.Locator("code").TextContentAsync())!;
    }

    private async Task HandOutAsync(string token)
    {
        await BecomeAsync("小编");
        await OpenAsync($"/console/prizes#{token}", "扫码发奖");
        await PressAsync("发奖");
        await SaysAsync("可以发奖");
        await SaysAsync("电饭煲");
    }
}
