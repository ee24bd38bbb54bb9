using Microsoft.Playwright;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class MembersPagesTests : RolesTest
{
    /// <summary>Nobody another test binds belongs to it.</summary>
    private const string Union = "南埔食品厂工会";

    private const string Reason = "电话核对会员登记";

    private static readonly DemoPerson Known = DemoRegister.Examples[5];

    [Test]
    public async Task List_Narrowed_FindsByWholeNumbersAndNamesOnly()
    {
        await OpenListAsync();
        await CountsAsync(20);
        await LookAsync("members");
        await ChooseAsync("会籍状态", "已退会");
        await CountsAsync(5);
        await OpenListAsync();
        await ChooseUnionAsync("所属工会（含下级）", "云山区总工会");
        await SearchAsync(Known.Name);
        await SaysAsync("没有符合条件的记录");
        await LookAsync("no members");
        await OpenListAsync();
        await SearchAsync(Known.Name);
        await Assertions.Expect(Page.Locator("td[data-label=姓名]")).Not.ToHaveCountAsync(20);
        await SearchAsync("15400000000000000");
        await Assertions.Expect(Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await LookAsync("a number that is none");
        await SearchAsync(Known.IdNumber);
        await CountsAsync(1);
        await LookAsync("a member found by ID number");
        Assert.That(
            await Page.Locator("table").TextContentAsync(),
            Does.Not.Contain(Known.IdNumber)
        );
    }

    [Test]
    public async Task Member_RetiredAndTransferred_KeepsALog()
    {
        await OpenMemberAsync(0);
        await LookAsync("member");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "查看完整手机号" }))
            .ToHaveCountAsync(0);
        await PressAsync("变更会籍状态");
        await ChooseAsync("新的状态", "退休");
        await PressAsync("变更");
        await SaysAsync("请选择原因");
        await ChooseAsync("原因", "到龄退休");
        await Page.GetByLabel("起始日").FillAsync($"{DateTime.UtcNow.AddDays(-30):yyyy-MM-dd}");
        await LookAsync("changing a state");
        await PressAsync("变更");
        await Page.Locator("tbody td").GetByText("退休", new() { Exact = true }).WaitForAsync();
        await PressAsync("转到其他工会");
        await ChooseUnionAsync("转入工会", "南埔物流园工会");
        await PressAsync("转会");
        await SaysAsync("请填写原因");
        await LookAsync("transferring, refused");
        await Page.GetByLabel("原因（").FillAsync("单位调动到物流园");
        await PressAsync("转会");
        await Page.Locator("tbody td").GetByText("南埔物流园工会").WaitForAsync();
        await Page.Locator("tbody td").GetByText("市管理员").First.WaitForAsync();
        await LookAsync("member's log");
        await OpenAsync($"/console/members/{Guid.NewGuid()}", "会员");
        await SaysAsync("没有找到，或不在您的管辖范围内");
    }

    [Test]
    public async Task Doubles_ProposedByOneAndConfirmedByAnother_BecomeOne()
    {
        await HaveAsync("小编", "审核员");
        await BecomeAsync("小编");
        await QueuePairAsync(1, 2, LookAsync);
        await QueuePairAsync(3, 4, _ => Task.CompletedTask);

        await OpenQueueAsync();
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Navigation).Locator("[aria-current=page]"))
            .ToHaveTextAsync("重复核查");
        await Page.GetByRole(AriaRole.Link, new() { Name = "更正后证件号码相同" })
            .First.ClickAsync();
        await ShowsAsync("核查重复记录");
        await LookAsync("a pair");
        await PressAsync("提出合并");
        await SaysAsync("等待另一位同事确认");
        await LookAsync("a proposal, seen by who made it");

        await BecomeAsync("审核员");
        await OpenQueueAsync();
        await LookAsync("the queue");
        await FollowRowAsync("待处理");
        await PressAsync("不是同一人");
        await Page.GetByLabel("原因（至少").FillAsync("两人都已当面核实");
        await PressAsync("确定");
        await Page.Locator("strong").GetByText("不是同一人").WaitForAsync();
        await OpenQueueAsync();
        await FollowRowAsync("待他人确认");
        await LookAsync("a proposal, seen by who confirms");
        await PressAsync("确认合并");
        await SaysAsync("不能撤回");
        await PressAsync("合并");
        await SaysAsync("已合并");
        await LookAsync("a merged pair");
        await Page.GetByRole(AriaRole.Link, new() { Name = "查看第二条的详情" }).ClickAsync();
        await SaysAsync("这是一条重复记录");
        await LookAsync("a merged member");
    }

    /// <summary>What the register does when one member is given the ID number of another.</summary>
    private async Task QueuePairAsync(int one, int other, Func<string, Task> look)
    {
        await OpenMemberAsync(one);
        await PressAsync("查看完整证件号码");
        await Page.GetByLabel("原因（至少").FillAsync(Reason);
        await look("asking why a number is looked at");
        await PressAsync("查看");
        var number = Page.Locator("dd").Nth(2);
        await Assertions.Expect(number).Not.ToContainTextAsync("*");
        var shown = await number.TextContentAsync();
        await look("a number shown");
        await OpenMemberAsync(other);
        await PressAsync("更正信息");
        await Page.GetByRole(AriaRole.Textbox, new() { Name = "证件号码" })
            .FillAsync(shown!.Trim());
        await Page.GetByLabel("原因（至少").FillAsync(Reason);
        await PressAsync("更正");
        await SaysAsync("已转入重复核查");
        await look("a correction, refused");
    }

    private async Task OpenMemberAsync(int index)
    {
        await OpenListAsync();
        await ChooseUnionAsync("所属工会（含下级）", Union);
        await Assertions
            .Expect(Page.Locator("td[data-label=所属工会]").First)
            .ToHaveTextAsync(Union);
        var name = Page.Locator("td[data-label=姓名] a").Nth(index);
        var shown = (await name.TextContentAsync())!;
        await name.ClickAsync();
        await ShowsAsync(shown);
    }

    private async Task FollowRowAsync(string state)
    {
        await Page.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = state })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();
        await ShowsAsync("核查重复记录");
    }

    private Task OpenListAsync() => OpenAsync("/console/members", "会员登记");

    private Task OpenQueueAsync() => OpenAsync("/console/members/duplicates", "重复核查");

    private async Task SearchAsync(string text)
    {
        await Page.GetByLabel("手机号、证件号码或全名").FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    private Task CountsAsync(int members) =>
        Assertions.Expect(Page.Locator("td[data-label=姓名]")).ToHaveCountAsync(members);
}
