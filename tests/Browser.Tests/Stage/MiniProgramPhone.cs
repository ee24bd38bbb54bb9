using Microsoft.Playwright;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>The mini-program on the second phone of the simulator's page.</summary>
public sealed class MiniProgramPhone(IPage page)
{
    private readonly ILocator body = page.FrameLocator("#mini-frame").Locator("body");

    /// <summary>The bound card, as the mini-program shows it.</summary>
    public ILocator Card => body.GetByLabel("我的工会卡");

    public ILocator Said => body.GetByRole(AriaRole.Status);

    public async Task OpenAsync()
    {
        await Button("打开小程序").ClickAsync();
        await IsSignedInAsync();
    }

    public Task CloseAsync() => Button("关闭").ClickAsync();

    public Task IsSignedInAsync() => Assertions.Expect(Said).ToHaveTextAsync("已登录");

    public async Task BindAsync(DemoPerson person)
    {
        await body.GetByLabel("手机号（可用已验证的）").FillAsync(person.Phone);
        await body.GetByLabel("身份证号后 4 位").FillAsync(person.IdLast4);
        await body.GetByLabel("我同意").CheckAsync();
        await TapAsync("下一步");
        await Assertions.Expect(Said).ToContainTextAsync("验证码已发到");
        var sent = await SentCodes.ToAsync((await Said.TextContentAsync())!);
        await body.GetByLabel("验证码").FillAsync(sent);
        await TapAsync("确认绑定");
        await Assertions.Expect(Card).ToBeVisibleAsync();
    }

    public async Task ConfirmPhoneAsync()
    {
        await TapAsync("验证微信手机号");
        await TapAsync("允许");
        await IsSignedInAsync();
    }

    public Task TapAsync(string button) =>
        body.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    private ILocator Button(string name) =>
        page.GetByLabel("小程序", new() { Exact = true })
            .GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
