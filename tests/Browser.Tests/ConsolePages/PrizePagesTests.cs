using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.ConsolePages;

/// <summary>Prizes on their way to winners: by a code on the phone of whoever stands at the counter, by post.</summary>
[NonParallelizable]
public class PrizePagesTests : ConsoleTest
{
    [TearDown]
    public Task LeaveNoDrawAsync() => DrawnPrizes.HideAsync();

    [Test]
    public async Task Code_ScannedOnAPhone_HandsThePrizeOutOnceAndStaysOutOfTheAddress()
    {
        var token = await DrawnPrizes.ToFetchAsync();
        await ChangeSeatsAsync(await ColleagueAsync("prize.one", "奖一"));
        await Page.SetViewportSizeAsync(360, 740);

        await OpenAsync($"/console/prizes#{token}", "扫码发奖");
        await Assertions.Expect(Page.GetByLabel("领奖码")).ToHaveValueAsync(token);
        Assert.That(Page.Url, Is.EqualTo($"{Address}/console/prizes"));
        await LookOnAPhoneAsync("a code, scanned");
        await PressAsync("发奖");
        await SaysAsync("可以发奖");
        await SaysAsync(DrawnPrizes.Umbrella);
        await LookOnAPhoneAsync("a prize, handed out");

        // The next scan opens the same page once more; the phone changes what stands behind the #.
        await Page.EvaluateAsync($"() => {{ location.hash = '#{token}'; }}");
        await Assertions.Expect(Page.GetByLabel("领奖码")).ToHaveValueAsync(token);
        await PressAsync("发奖");
        await SaysAsync("领奖码无效或已过期");
        await Assertions.Expect(Page.GetByText("可以发奖")).ToHaveCountAsync(0);
        await LookAsync("a code, refused");
    }

    [Test]
    public async Task Parcel_InTheFileAndSent_IsShownAsSent()
    {
        var campaign = await DrawnPrizes.ToSendAsync();
        await ChangeSeatsAsync(await ColleagueAsync("prize.two", "奖二"));
        await OpenAsync($"/console/campaigns/{campaign}/prizes", "奖品发放");
        await SaysAsync("待发放");
        await LookAsync("prizes of a draw");

        await Page.GetByLabel("用途（至少").FillAsync("交快递公司寄奖品");
        var file = await Page.RunAndWaitForDownloadAsync(() => PressAsync("下载"));
        var lines = await File.ReadAllLinesAsync((await file.PathAsync())!);
        Assert.That(lines[1], Does.EndWith($"林小鹭,{DrawnPrizes.Phone},望海区浪花路 1 号"));

        await Page.GetByRole(AriaRole.Button, new() { Name = "寄出 " }).ClickAsync();
        await Page.GetByLabel("快递公司和单号").FillAsync("邮政 EA123456789CN");
        await LookAsync("asking for a courier");
        await PressAsync("确认寄出");
        await SaysAsync("已登记寄出");
        await SaysAsync("邮政 EA123456789CN");
        await ChooseAsync("状态", "待领取");
        await SaysAsync("没有这样的奖品");
    }

    [Test]
    public async Task Member_WhoRunsDraws_IsWrittenDownAndFreedByAnother()
    {
        var member = await NewMember.AddAsync(953);
        var editor = await ColleagueAsync("prize.three", "奖三");
        await OpenAsync("/console/staff", "账号");
        var reviewer = await ColleagueAsync("prize.four", "奖四", "审核员");
        await ChangeSeatsAsync(editor);
        await OpenAsync("/console/campaigns/excluded", "不参加抽奖的人员");
        await Page.GetByLabel("会员姓名").FillAsync(member.Name);
        await Page.GetByLabel("证件号码").FillAsync(member.IdNumber);
        await PressAsync("登记");
        await SaysAsync("已登记");
        await LookAsync("who takes part in no draw");

        await ChangeSeatsAsync(reviewer);
        await OpenAsync("/console/campaigns/excluded", "不参加抽奖的人员");
        await Page.GetByRole(AriaRole.Button, new() { Name = "移出 周**" }).ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByLabel("原因").FillAsync("已经调离活动部门");
        await PressAsync("移出");
        await SaysAsync("已移出");
        await SaysAsync("还没有登记");
    }

    private async Task LookOnAPhoneAsync(string what)
    {
        await Pictures.TakeAsync(Page, what);
        Assert.That(await Axe.FindAsync(Page), Is.Empty, what);
        var over = await Page.EvaluateAsync<int>(
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.That(over, Is.Zero, what);
    }
}
