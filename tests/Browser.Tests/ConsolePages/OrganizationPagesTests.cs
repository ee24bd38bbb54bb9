using System.Globalization;
using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class OrganizationPagesTests : ConsoleTest
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    [Test]
    public async Task Tree_GoneDownAndSearched_ShowsEachLevel()
    {
        await OpenAsync("/console/organizations", "工会组织");
        await SaysAsync("鹭湾市总工会");
        await LookAsync("top of the tree");
        await FollowAsync("展开下级");
        await ShowsAsync("鹭湾市总工会");
        await SaysAsync("云山区总工会");
        await LookAsync("districts");
        await Page.GetByLabel("工会名称或单位代码").FillAsync("渡口电子厂");
        await Page.Keyboard.PressAsync("Enter");
        await FollowAsync("渡口电子厂工会");
        await ShowsAsync("渡口电子厂工会");
        await LookAsync("an enterprise");
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "上级工会" })
            .GetByRole(AriaRole.Link, new() { Name = "渡口街道总工会" })
            .ClickAsync();
        await ShowsAsync("渡口街道总工会");
        await SaysAsync("渡口东社区工会联合会");
    }

    [Test]
    public async Task Union_AddedRenamedMovedAndEnded_KeepsItsHistory()
    {
        await OpenUnionAsync("南埔街道总工会");
        await PressAsync("新增下级");
        await Page.GetByLabel("工会名称").FillAsync("一");
        await PressAsync("新增");
        await SaysAsync("工会名称应为 2 到 100 个字");
        await LookAsync("new union, refused");
        await Page.GetByLabel("工会名称").FillAsync("南埔海堤社区工会联合会");
        await Page.GetByLabel("单位代码").FillAsync("NP2026");
        await PressAsync("新增");
        await Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "南埔海堤" }).WaitForAsync();
        await LookAsync("union with statistics");
        await FollowAsync("南埔海堤社区工会联合会");
        await ShowsAsync("南埔海堤社区工会联合会");

        await PressAsync("改名");
        await Page.GetByLabel("新名称").FillAsync("南埔新堤社区工会联合会");
        await Page.Keyboard.PressAsync("Enter");
        await ShowsAsync("南埔新堤社区工会联合会");
        await PressAsync("经费拨缴");
        await LookAsync("dues");
        await PressAsync("停止拨缴");
        await SaysAsync("请填写日期");
        var monthAgo = DateTime.UtcNow.AddDays(-30).ToString("yyyy-MM-dd", Invariant);
        await Page.GetByLabel("起始日").FillAsync(monthAgo);
        await PressAsync("停止拨缴");
        await SaysAsync(monthAgo);
        await PressAsync("调整上级");
        await LookAsync("moving");
        await ChooseUnionAsync("新的上级工会", "渡口街道总工会");
        await PressAsync("调整");
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "上级工会" })
            .GetByText("渡口街道总工会")
            .WaitForAsync();
        await PressAsync("撤销工会");
        await SaysAsync("也不能恢复");
        await LookAsync("asking before it is ended");
        await PressAsync("撤销");
        await SaysAsync("已撤销");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "改名" }))
            .ToHaveCountAsync(0);
        string[] history = ["撤销", "调整上级", "经费拨缴", "改名", "设立"];
        await Assertions.Expect(Page.Locator("td[data-label=事项]")).ToHaveTextAsync(history);
        await Assertions
            .Expect(Page.Locator("td[data-label=操作人或来源]").First)
            .ToHaveTextAsync("市管理员");
        await LookAsync("an ended union");
    }

    [Test]
    public async Task Union_MergedIntoASibling_LeadsThere()
    {
        await OpenUnionAsync("茶市物流园工会");
        await PressAsync("并入其他工会");
        await PressAsync("并入");
        await SaysAsync("请选择工会");
        await ChooseUnionAsync("并入哪家工会", "茶市食品厂工会");
        await PressAsync("并入");
        await SaysAsync("不能撤回");
        await PressAsync("确认并入");
        await SaysAsync("已合并");
        await FollowAsync("茶市食品厂工会");
        await ShowsAsync("茶市食品厂工会");
        await SaysAsync("接收其他工会");
    }

    [Test]
    public async Task Union_OfNothing_SaysSo()
    {
        await OpenAsync($"/console/organizations/{Guid.NewGuid()}", "工会组织");
        await SaysAsync("没有找到，或不在您的管辖范围内");
        await OpenAsync($"/console/organizations?at={Guid.NewGuid()}", "工会组织");
        await SaysAsync("没有找到，或不在您的管辖范围内");
    }

    private async Task OpenUnionAsync(string name)
    {
        await OpenAsync("/console/organizations", "工会组织");
        await Page.GetByLabel("工会名称或单位代码").FillAsync(name);
        await Page.Keyboard.PressAsync("Enter");
        await FollowAsync(name);
        await ShowsAsync(name);
    }

    private Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();
}
