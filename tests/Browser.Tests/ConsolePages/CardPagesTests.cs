using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class CardPagesTests : RolesTest
{
    private const string Editor = "小编";
    private const string Reviewer = "审核员";
    private const string NotHere = "没有找到，或不在您的管辖范围内";

    [Test]
    public async Task Card_FoundLostAndReplaced_KeepsItsBinding()
    {
        var person = await NewMember.AddAsync(1);
        await HaveAsync(Editor);
        await BecomeAsync(Editor);
        await OpenAsync("/console/cards?member=nobody", "工会卡");
        await SearchAsync(person.Cards[0][^4..]);
        await SaysAsync("不能只输一部分");
        await SearchAsync("6288889999999999");
        await SaysAsync("管辖范围内没有找到卡");
        await SearchAsync(person.Phone);
        await CountsAsync(1);
        await SearchAsync(person.IdNumber);
        await CountsAsync(1);
        await LookAsync("cards, found");
        await using (var fan = await FanBrowser.OpenAsync("/m/cards/bind"))
        {
            await fan.Pages.BindAsync(person);
            await fan.Pages.ShowsAsync("绑定成功");
        }
        await OpenCardAsync(person);
        await StandsInMenuAsync("工会卡");

        await PressAsync("查看完整卡号");
        await Page.GetByLabel("原因（至少").FillAsync("会员来电核对卡号");
        await PressAsync("查看");
        await FactAsync(person.Cards[0]);
        await PressAsync("挂失");
        await SaysAsync("通过这张卡不再发放");
        await PressAsync("确认挂失");
        await FactAsync("已挂失");
        await FactAsync("已暂停");
        await PressAsync("解除挂失");
        await PressAsync("确认解除");
        await FactAsync("已绑定");

        var old = Page.Url;
        await PressAsync("补卡");
        await Page.GetByLabel("新卡卡号").FillAsync(DemoRegister.Examples[0].Cards[0]);
        await PressAsync("登记新卡");
        await SaysAsync("这个卡号已经登记过");
        await LookAsync("replacing a card, refused");
        await Page.GetByLabel("新卡卡号").FillAsync("6288 8800 0099 9991");
        await PressAsync("登记新卡");
        await ShowsAsync("工会卡 **** 9991");
        await FactAsync("已绑定");
        await SaysAsync("补办了新卡");
        await LookAsync("new card");
        await Page.GotoAsync(old);
        await FactAsync("已换新卡");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "补卡" }))
            .ToHaveCountAsync(0);
    }

    [Test]
    public async Task ForcedUnbinding_AskedByOne_IsConfirmedByAnotherAndOnlyOnce()
    {
        var person = await NewMember.AddAsync(2);
        await using var fan = await FanBrowser.OpenAsync("/m/cards/bind");
        await fan.Pages.BindAsync(person);
        await fan.Pages.ShowsAsync("绑定成功");
        await HaveAsync(Reviewer);
        var both = await ColleagueAsync("card.both", "双岗同事", Editor, NewMember.District);
        await ChooseAsync("角色", Reviewer);
        await GrantAsync(NewMember.District);

        await ChangeSeatsAsync(both);
        await OpenCardAsync(person);
        var card = new Uri(Page.Url).PathAndQuery;
        await PressAsync("申请强制解绑");
        await PressAsync("提交，等待同事确认");
        await SaysAsync("请选择原因");
        await ChooseAsync("原因", "疑似盗用");
        await PressAsync("提交，等待同事确认");
        await SaysAsync("请填写原因，至少 5 个字");
        await LookAsync("asking to unbind, refused");
        await Page.GetByLabel("说明（").FillAsync("会员到柜台说手机被盗");
        await PressAsync("提交，等待同事确认");
        // Has the role of who confirms, too.
        await SaysAsync("要由另一位同事确认");
        await CannotAsync("确认解绑");
        await CannotAsync("申请强制解绑");

        await OpenAsync($"/console/cards/{await CardScenes.CardNextDoorAsync()}", "工会卡");
        await SaysAsync(NotHere);
        await LookAsync("card of the next district");
        await OpenAsync("/console/cards", "工会卡");
        await SearchAsync(DemoRegister.Examples[0].Cards[0]);
        await SaysAsync("管辖范围内没有找到卡");

        await BecomeAsync(Reviewer);
        await OpenAsync("/console/cards/waiting", "工会卡待办");
        await Page.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "会员到柜台说手机被盗" })
            .GetByText("双岗同事")
            .WaitForAsync();
        await LookAsync("requests to unbind");
        await Page.Locator("tbody a").First.ClickAsync();
        await SaysAsync("强制解绑，待另一位同事确认");
        var other = await Context.NewPageAsync();
        await other.GotoAsync($"{Address}{card}");
        var late = other.GetByRole(AriaRole.Button, new() { Name = "驳回解绑申请" });
        await late.WaitForAsync();
        await LookAsync("card with a request, seen by who confirms");
        await PressAsync("确认解绑");
        await PressAsync("解绑");
        await FactAsync("未绑定");
        await SaysAsync("工会解绑");
        await SaysAsync("审核员同事");
        await LookAsync("card, unbound");

        await late.ClickAsync();
        await other.GetByLabel("原因（至少").FillAsync("同事已在别处处理");
        await other.GetByRole(AriaRole.Button, new() { Name = "驳回", Exact = true }).ClickAsync();
        await Assertions
            .Expect(other.GetByRole(AriaRole.Alert))
            .ToContainTextAsync("这件事已经处理过");
        await OpenAsync($"/console/cards/{Guid.NewGuid()}", "工会卡");
        await SaysAsync(NotHere);
    }

    [Test]
    public async Task Queues_OfWhatMembersAsk_AreWorkedOff()
    {
        var person = await NewMember.AddAsync(3);
        await using var former = await FanBrowser.OpenAsync("/m/cards/bind");
        await former.Pages.BindAsync(person);
        await former.Pages.ShowsAsync("绑定成功");
        await using var fan = await FanBrowser.OpenAsync("/m/cards/bind");
        var number = await AskAtCounterAsync(fan, person);
        await CardScenes.QuarrelAsync();
        await HaveAsync(Editor, Reviewer);

        await BecomeAsync(Editor);
        await OpenAsync("/console", "工作台");
        await SaysAsync("件待处理");
        await OpenQueueAsync("柜台换绑");
        await StandsInMenuAsync("工会卡待办");
        await LookAsync("take-overs");
        await Page.Locator("tbody a").First.ClickAsync();
        await ShowsAsync($"工会卡 **** {person.Cards[0][^4..]}");
        await StandsInMenuAsync("工会卡");
        await Page.GetByLabel("会员手机上的换绑号").FillAsync("12345");
        await PressAsync("核对无误，交同事复核");
        await SaysAsync("请先核对会员本人的证件");
        await Page.GetByLabel("已核对本人和身份证件原件").CheckAsync();
        await PressAsync("核对无误，交同事复核");
        await SaysAsync("换绑号对不上");
        await LookAsync("take-over, refused");
        await Page.GetByLabel("会员手机上的换绑号").FillAsync(number);
        await PressAsync("核对无误，交同事复核");
        await SaysAsync("要由另一位同事复核");

        await OpenQueueAsync("手机号停用");
        await LookAsync("phone reports");
        await Page.Locator("tbody a").First.ClickAsync();
        await ShowsAsync("手机号停用");
        await PressAsync("标为已处理");
        await SaysAsync("请填写原因，至少 5 个字");
        await LookAsync("phone report, refused");
        await Page.GetByLabel("处理说明（").FillAsync("已当面核实并更正登记");
        await PressAsync("标为已处理");
        await FactAsync("已处理");
        await SaysAsync("小编同事");
        await Page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Link, new() { Name = "工会卡" })
            .ClickAsync();
        await ShowsAsync("工会卡");
        await CountsAsync(1);
        await OpenAsync($"/console/cards/waiting/phone-reports/{Guid.NewGuid()}", "手机号停用");
        await SaysAsync(NotHere);
        await OpenQueueAsync("重复绑定");
        await SaysAsync("已解绑，等待自动合并");
        await LookAsync("conflicts");

        await BecomeAsync(Reviewer);
        await OpenQueueAsync("柜台换绑");
        await Page.GetByText("已核对证件，待复核").WaitForAsync();
        await Page.Locator("tbody a").First.ClickAsync();
        await PressAsync("确认换绑");
        await SaysAsync("这张卡转到会员申请时用的微信");
        await PressAsync("换绑");
        await SaysAsync("换绑到另一个微信");
        await SaysAsync("前不能修改");
        await fan.GoAsync("/m/cards");
        await fan.Pages.ShowsAsync("我的工会卡");
    }

    private static async Task<string> AskAtCounterAsync(FanBrowser fan, DemoPerson person)
    {
        await fan.Pages.GiveConsentAsync(person.Phone);
        await fan.Pages.ProveAsync(person.IdLast4);
        await fan.Pages.ShowsAsync("换绑工会卡");
        await fan.PressAsync("收不到短信，去工会柜台办理");
        var number = await fan.Pages.Body.Locator(".lead strong").TextContentAsync();
        await fan.PressAsync("这个手机号我不用了");
        return number!.Trim();
    }

    private async Task OpenQueueAsync(string kind)
    {
        await OpenAsync("/console/cards/waiting", "工会卡待办");
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "待办类别" })
            .GetByRole(AriaRole.Link, new() { Name = kind })
            .ClickAsync();
        await Assertions
            .Expect(Page.Locator(".console-tabs [aria-current=page]"))
            .ToContainTextAsync(kind);
        await Page.Locator("tbody a").First.WaitForAsync();
    }

    private async Task OpenCardAsync(DemoPerson person)
    {
        await OpenAsync("/console/cards", "工会卡");
        await SearchAsync(person.Cards[0]);
        await Page.Locator("tbody a").First.ClickAsync();
        await ShowsAsync($"工会卡 **** {person.Cards[0][^4..]}");
    }

    private async Task SearchAsync(string text)
    {
        await Page.GetByLabel("卡号、证件号码或手机号").FillAsync(text);
        await Page.Keyboard.PressAsync("Enter");
    }

    private Task CountsAsync(int cards) =>
        Assertions.Expect(Page.Locator("tbody a")).ToHaveCountAsync(cards);

    /// <summary>That line of the menu and no other is the present one.</summary>
    private Task StandsInMenuAsync(string title) =>
        Assertions
            .Expect(
                Page.GetByRole(AriaRole.Navigation, new() { Name = "主菜单" })
                    .Locator("[aria-current=page]")
            )
            .ToHaveTextAsync((string[])[title]);

    private Task FactAsync(string value) =>
        Page.GetByRole(AriaRole.Definition)
            .GetByText(value, new() { Exact = true })
            .First.WaitForAsync();

    private Task CannotAsync(string button) =>
        Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = button }))
            .ToHaveCountAsync(0);
}
