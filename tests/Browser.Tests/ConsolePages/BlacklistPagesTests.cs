using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests.ConsolePages;

public class BlacklistPagesTests : RolesTest
{
    private const string Editor = "小编";
    private const string Reviewer = "审核员";
    private const string Evidence = "车票为同一张图片，经与客运站核对属实。";
    private const string Appeal = "那张车票是同事借用我的手机上传的。";

    private DemoPerson person = null!;

    [Test]
    public async Task Entry_ProposedConfirmedAndAppealed_IsNotJudgedByWhoConfirmed()
    {
        person = await NewMember.AddAsync(901);
        await HaveAsync(Editor, Reviewer);
        await BecomeAsync(Editor);
        var entry = await ProposeAsync();
        await LookAsync("entry, proposed");
        await Assertions
            .Expect(Page.GetByRole(AriaRole.Button, new() { Name = "确认列入" }))
            .ToHaveCountAsync(0);

        await BecomeAsync(Reviewer);
        await OpenAsync("/console/blacklist", "黑名单");
        await SaysAsync("待确认");
        await LookAsync("black list");
        await Page.GotoAsync(entry);
        await PressAsync("查看事实和依据");
        await Page.GetByLabel("原因").FillAsync("核对材料后再确认");
        await PressAsync("查看");
        await SaysAsync(Evidence);
        await PressAsync("确认列入");
        await SaysAsync("确认后到期前一直有效");
        await PressAsync("确认");
        await SaysAsync("已生效");
        await LookAsync("entry, confirmed and revealed");

        await AppealAsync();
        await OpenAsync("/console/blacklist/appeals", "黑名单申诉");
        await LookAsync("appeals");
        await Page.Locator("tbody a").First.ClickAsync();
        await ShowsAsync("黑名单记录：");
        await Page.GetByText("申诉成立，立即解除").ClickAsync();
        await Page.GetByLabel("理由（").FillAsync("同事已承认借用手机");
        await PressAsync("作出结论");
        // Who confirmed the entry does not judge the appeal.
        await SaysAsync("需要另一位同事确认");
        await LookAsync("entry with an appeal, refused");
    }

    [Test]
    public async Task Lifting_ProposedByOne_IsConfirmedByAnother()
    {
        await HaveAsync(Editor, Reviewer);
        await BecomeAsync(Editor);
        var entry = await ProposeAgainstUnionAsync();
        await BecomeAsync(Reviewer);
        await Page.GotoAsync(entry);
        await PressAsync("确认列入");
        await PressAsync("确认");
        await SaysAsync("已生效");

        await BecomeAsync(Editor);
        await Page.GotoAsync(entry);
        await PressAsync("提议解除");
        await Page.GetByLabel("原因").FillAsync("工会已整改并退回补贴");
        await PressAsync("提议");
        await SaysAsync("已生效，提议解除");

        await BecomeAsync(Reviewer);
        await Page.GotoAsync(entry);
        await PressAsync("确认解除");
        await PressAsync("解除");
        await SaysAsync("已解除");
        await SaysAsync("审核员同事");
        await LookAsync("entry, lifted");
    }

    [Test]
    public async Task List_ForWhoMayNotSeeIt_SaysSo()
    {
        await OpenAsync("/console/blacklist", "黑名单");
        await SaysAsync("您没有这项权限");
        await OpenAsync("/console/blacklist/new", "提议列入黑名单");
        await SaysAsync("您没有这项权限");
        await OpenAsync($"/console/blacklist/{Guid.NewGuid()}", "黑名单记录");
        await SaysAsync("您没有这项权限");
    }

    /// <returns>The entry's address.</returns>
    private async Task<string> ProposeAsync()
    {
        await OpenAsync("/console/blacklist", "黑名单");
        await Page.GetByRole(AriaRole.Link, new() { Name = "提议列入" }).ClickAsync();
        await ShowsAsync("提议列入黑名单");
        await Page.GetByLabel("会员的手机号或身份证号").FillAsync("王小芳");
        await PressAsync("查找会员");
        await SaysAsync("请输入完整的手机号或身份证号");
        await Page.GetByLabel("会员的手机号或身份证号").FillAsync(person.IdNumber);
        await PressAsync("查找会员");
        await PressAsync("换一位");
        await Page.GetByLabel("会员的手机号或身份证号").FillAsync(person.Phone);
        await PressAsync("查找会员");
        await Page.GetByText("换一位").WaitForAsync();
        await PressAsync("提交，等待同事确认");
        await SaysAsync("请写明事实和依据");
        await LookAsync("proposal, refused");
        await Page.GetByLabel("事实和依据").FillAsync(Evidence);
        await Page.GetByLabel("材料编号").FillAsync("照片-17");
        await PressAsync("提交，等待同事确认");
        await ShowsAsync("黑名单记录：");
        await SaysAsync("待确认");
        return Page.Url;
    }

    private async Task<string> ProposeAgainstUnionAsync()
    {
        await OpenAsync("/console/blacklist/new", "提议列入黑名单");
        await Page.GetByText("整个工会").ClickAsync();
        await ChooseUnionAsync("参与造假的工会", "云山区总工会");
        await Page.GetByLabel("事实和依据").FillAsync(Evidence);
        await PressAsync("提交，等待同事确认");
        await ShowsAsync("黑名单记录：云山区总工会");
        return Page.Url;
    }

    /// <summary>As the member does: he binds his card and writes on the page that shows the entry.</summary>
    private async Task AppealAsync()
    {
        await using var fan = await FanBrowser.OpenAsync("/m/cards/bind");
        await fan.Pages.BindAsync(person);
        await fan.Pages.ShowsAsync("绑定成功");
        await fan.GoAsync("/m/standing");
        await fan.Pages.Body.GetByRole(AriaRole.Link, new() { Name = "我要申诉" }).ClickAsync();
        await fan.Pages.Body.GetByLabel("为什么不对").FillAsync(Appeal);
        await fan.PressAsync("提交申诉");
        await Assertions.Expect(fan.Pages.Body.GetByText("已申诉")).ToBeVisibleAsync();
    }
}
