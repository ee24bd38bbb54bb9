using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests;

/// <summary>Every page of a member on a phone's screen, in normal and in large type.</summary>
[TestFixture(false, 3)]
[TestFixture(true, 4)]
public class MemberPagesTests(bool large, int example) : PhoneTest(390, 844)
{
    private MemberPageCheck check = null!;

    [SetUp]
    public void NothingWrong() => check = new(Page);

    private BindPages Pages => new(Page.Locator("body"));

    [Test]
    public async Task BindingPages_OnAPhone_AreUsableByEverybodyAndSmall()
    {
        var person = DemoRegister.Examples[example];
        await OpenAsNewFanAsync("/m/cards/bind");
        if (large)
        {
            await Pages.Body.GetByRole(AriaRole.Button, new() { Name = "大字版" }).ClickAsync();
        }
        await CheckAsync("绑定工会会员服务卡");
        await Pages.GiveConsentAsync("15400009998");
        await CheckAsync("核对身份");
        await Pages.ProveAsync("0000");
        await Pages.IsRefusedAsync();
        await CheckAsync("核对身份");
        await Pages
            .Body.GetByRole(AriaRole.Link, new() { Name = "改用姓名和身份证号" })
            .ClickAsync();
        await Assertions.Expect(Pages.Body.GetByLabel("姓名")).ToBeVisibleAsync();
        await CheckAsync("核对身份");
        await ProveByNameAsync(person);
        await CheckAsync("确认绑定");
        await Pages.ConfirmAsync();
        await CheckAsync("绑定成功");
        await Pages.Body.GetByRole(AriaRole.Link, new() { Name = "完成" }).ClickAsync();
        await CheckAsync("我的工会卡");
        await SeeAsync("/m/cards/lost", "挂失工会卡");
        await PressAsync("挂失");
        await SeeAsync("/m/cards", "我的工会卡");
        await Assertions.Expect(Pages.Body.GetByText("已挂失，会员服务暂停")).ToBeVisibleAsync();

        Assert.That(check.Wrong, Is.Empty);
    }

    /// <summary>On the smallest phone: what a member does after binding, and what the next WeChat sees of his card.</summary>
    [Test]
    public async Task OwnPages_OnASmallPhone_AreUsableByEverybodyAndSmall()
    {
        using var backstage = Stages.Gateway.Backstage();
        var person = await NewMember.AddAsync(910 + example);
        await Page.SetViewportSizeAsync(360, 640);
        await OpenAsNewFanAsync("/m/cards/bind");
        if (large)
        {
            await PressAsync("大字版");
        }
        await Pages.GiveConsentAsync(person.Phone);
        await Pages.ProveAsync(person.IdLast4);
        await CheckAsync("确认绑定");
        await Pages.ConfirmAsync();
        await Pages.ShowsAsync("绑定成功");
        await backstage.ListAsync(person);
        await SeeAsync("/m/cards", "我的工会卡");
        await FollowAsync("查看和申诉", "限制和申诉");
        await FollowAsync("我要申诉", "申诉");
        await Pages.Body.GetByLabel("为什么不对").FillAsync("请看票");
        await PressAsync("提交申诉");
        await Assertions.Expect(Pages.Body.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        await CheckAsync("申诉");
        await Pages
            .Body.GetByLabel("为什么不对")
            .FillAsync("那张车票是同事借用我的手机上传的，请复核。");
        await PressAsync("提交申诉");
        await CheckAsync("限制和申诉");
        await Assertions.Expect(Pages.Body.GetByText("已申诉")).ToBeVisibleAsync();
        await SeeAsync("/m/privacy", "我的个人信息");
        await SeeAsync("/m/privacy/erase", "删除我的信息");
        await SeeAsync("/m/cards/lost", "挂失工会卡");
        await SeeAsync("/m/cards/unbind", "解绑工会卡");

        await Context.ClearCookiesAsync();
        await OpenAsNewFanAsync("/m/cards/bind");
        if (large)
        {
            await PressAsync("大字版");
        }
        await Pages.GiveConsentAsync(person.Phone);
        await Pages.ProveAsync(person.IdLast4);
        await CheckAsync("换绑工会卡");
        await PressAsync("发验证码到");
        await CheckAsync("换绑工会卡");
        await PressAsync("柜台");
        await CheckAsync("换绑工会卡");

        Assert.That(check.Wrong, Is.Empty);
    }

    private Task PressAsync(string button) =>
        Pages.Body.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private async Task SeeAsync(string path, string heading)
    {
        await Page.GotoAsync($"{Stages.Gateway.Address}{path}");
        await CheckAsync(heading);
    }

    private async Task FollowAsync(string link, string heading)
    {
        await Pages.Body.GetByRole(AriaRole.Link, new() { Name = link }).ClickAsync();
        await CheckAsync(heading);
    }

    private async Task ProveByNameAsync(DemoPerson person)
    {
        await Pages.Body.GetByLabel("姓名").FillAsync(person.Name);
        await Pages.Body.GetByLabel("身份证号").FillAsync(person.IdNumber);
        await Pages.Body.GetByLabel("卡号后 6 位").FillAsync(person.Cards[0][^6..]);
        await Pages.Body.GetByRole(AriaRole.Button, new() { Name = "下一步" }).ClickAsync();
    }

    private async Task CheckAsync(string heading)
    {
        await Pages.ShowsAsync(heading);
        await check.LookAsync(heading);
    }
}
