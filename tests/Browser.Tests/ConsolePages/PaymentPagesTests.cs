using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class PaymentPagesTests : PayingTest
{
    private const string Fund = "页面测试经费";

    [Test]
    public async Task Batch_PreparedConfirmedTakenAnsweredAndOneTakenBack_ByTwoColleagues()
    {
        var numbers = await ApprovedCases.AddAsync(
            Fund,
            await NewMember.AddAsync(701),
            await NewMember.AddAsync(702)
        );
        var maker = await ColleagueAsync("payer.one", "财务甲", "财务");
        await OpenAsync("/console/staff", "账号");
        var checker = await ColleagueAsync("payer.two", "财务乙", "财务");

        await ChangeSeatsAsync(maker);
        await OpenAsync("/console/payments", "发放");
        await LookAsync("batches");
        await Page.GetByRole(AriaRole.Link, new() { Name = "生成批次" }).ClickAsync();
        await ShowsAsync("生成发放批次");
        await ChooseAsync("待发放", $"平安返厦补贴 {Fund}：2 件，160.00 元");
        await LookAsync("a new batch");
        await PressAsync("生成批次");
        await ShowsAsync("发放批次");
        await SaysAsync("要由另一位同事复核");
        await LookAsync("a batch, prepared");
        var batch = Page.Url;

        await ChangeSeatsAsync(checker);
        await Page.GotoAsync(batch);
        await PressAsync("复核通过并冻结");
        await SaysAsync("共 2 笔，160.00 元");
        await LookAsync("asking before it is frozen");
        await PressAsync("冻结");
        await SaysAsync("已冻结，待下载");
        await LookAsync("a batch, frozen");
        var rows = await TakeFileAsync();
        Assert.That(rows, Has.Length.EqualTo(2));
        Assert.That(rows, Has.All.Contain("6288880000"));
        await Page.ReloadAsync();
        await SaysAsync("已下载，待回盘");
        await BringAsync(
            $"{ItemOf(rows[0])},成功,",
            $"{ItemOf(rows[1])},失败,户名不符",
            $"{Guid.NewGuid()},成功,"
        );
        await SaysAsync("已结清");
        await SaysAsync("户名不符");
        await SaysAsync("1 行，下载说明");
        await LookAsync("a batch, settled");

        await Page.GotoAsync($"{Address}/console/payments/special");
        await ShowsAsync("停发和追回");
        await Page.GetByLabel("要追回的受理号").FillAsync(numbers[0]);
        await Page.GetByLabel("追回原因").FillAsync("重复发放，会员已退回");
        await PressAsync("提交，等待同事确认");
        await SaysAsync("已提交，等待同事确认");
        await LookAsync("a recovery, asked");
        await ChangeSeatsAsync(maker);
        await OpenAsync("/console/payments/special", "停发和追回");
        await PressAsync($"确认追回 {numbers[0]}");
        await PressAsync("确认追回");
        await SaysAsync("已确认追回");
        await LookAsync("a recovery, confirmed");
    }

    [Test]
    public async Task Report_IsOpenToAnybody()
    {
        await Context.ClearCookiesAsync();
        await OpenAsync("/public/funds", "资金走向");
        await LookAsync("the open report");
    }
}
