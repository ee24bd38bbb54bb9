using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Access;
using WeChatUnion.Browser.Tests.Stage;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests;

/// <summary>Every page of the binding on a phone's screen, in normal and in large type.</summary>
[TestFixture(false, 3)]
[TestFixture(true, 4)]
public class MemberPagesTests(bool large, int example) : PhoneTest(390, 844)
{
    private const int MostBytes = 150 * 1024;
    private readonly List<string> wrong = [];

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

        Assert.That(wrong, Is.Empty);
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
        // The words may stand there before the style sheet has come.
        await Page.WaitForLoadStateAsync();
        var place = $"{heading} {new Uri(Page.Url).AbsolutePath}";
        wrong.AddRange((await AccessCheck.RunAsync(Page)).Select(what => $"{place}: {what}"));
        var bytes = await PageWeight.OfAsync(Context, Page.Url);
        await TestContext.Out.WriteLineAsync($"{place}: {bytes} bytes");
        if (bytes > MostBytes)
        {
            wrong.Add($"{place}: {bytes} bytes");
        }
    }
}
