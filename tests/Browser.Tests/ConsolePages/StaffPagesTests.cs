using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class StaffPagesTests : ConsoleTest
{
    [Test]
    public async Task Account_MadeGivenARoleAndStopped_IsSeenAtEachStep()
    {
        await OpenAsync("/console/staff", "后台账号");
        await SaysAsync("市管理员");
        await LookAsync("list of accounts");
        await Page.GetByRole(AriaRole.Link, new() { Name = "新建账号" }).ClickAsync();
        await ShowsAsync("新建账号");
        await PressAsync("新建");
        await SaysAsync("请选择工会");
        await LookAsync("new account, refused");
        await Page.GetByLabel("用户名（").FillAsync("wang.fang");
        await Page.GetByLabel("姓名").FillAsync("王小芳");
        await ChooseUnionAsync("所属工会", "望海区总工会");
        await PressAsync("新建");
        await SaysAsync("密码只显示这一次");
        await LookAsync("new account's password");

        await Page.GetByRole(AriaRole.Link, new() { Name = "查看账号" }).ClickAsync();
        await ShowsAsync("王小芳");
        await ChooseUnionAsync("管辖工会", "望海区总工会");
        await PressAsync("分配");
        await SaysAsync("有效");
        await LookAsync("account");
        await PressAsync("停用账号");
        await SaysAsync("会立即退出后台");
        await LookAsync("account, asking before it is stopped");
        await PressAsync("停用");
        await SaysAsync("已停用");
    }

    [Test]
    public async Task List_SortedSearchedAndTurnedByKeyboard_Answers()
    {
        await OpenAsync("/console/staff", "后台账号");
        var heading = Page.Locator("th .mud-table-sort-label").First;
        await heading.FocusAsync();
        await Page.Keyboard.PressAsync("Enter");
        await Page.GetByLabel("用户名或姓名").FillAsync("没有这个人");
        await Page.Keyboard.PressAsync("Enter");

        await SaysAsync("没有符合条件的记录");
        await LookAsync("empty list");
    }

    [Test]
    public async Task Page_OfNothing_SaysHowToGoOn()
    {
        await OpenAsync("/console/nothing-here", "没有这个页面");
        await LookAsync("no such page");
        await OpenAsync($"/console/staff/{Guid.NewGuid()}", "后台账号");
        await SaysAsync("没有找到，或不在您的管辖范围内");
        await LookAsync("no such account");
    }
}
