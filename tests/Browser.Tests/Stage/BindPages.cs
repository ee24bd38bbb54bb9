using Microsoft.Playwright;
using WeChatUnion.Infrastructure.Demo;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>The pages of card binding, wherever they are shown.</summary>
public sealed class BindPages(ILocator body)
{
    public ILocator Body => body;

    private ILocator IdTail => body.GetByLabel("身份证号后 4 位");

    public Task ShowsAsync(string heading) =>
        Assertions
            .Expect(body.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync(heading);

    public async Task GiveConsentAsync(string phone)
    {
        await ShowsAsync("绑定工会会员服务卡");
        await body.GetByLabel("手机号", new() { Exact = true }).FillAsync(phone);
        await body.GetByLabel("我同意").CheckAsync();
        await NextAsync("下一步");
    }

    public async Task ProveAsync(string idTail)
    {
        await ShowsAsync("核对身份");
        await IdTail.FillAsync(idTail);
        await NextAsync("下一步");
    }

    /// <summary>The form came back empty, and says why.</summary>
    public async Task IsRefusedAsync()
    {
        await Assertions.Expect(IdTail).ToBeEmptyAsync();
        await Assertions.Expect(body.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    public async Task ConfirmAsync()
    {
        await ShowsAsync("确认绑定");
        // The button comes after the field: with it the page is whole.
        await Assertions.Expect(Button("确认绑定")).ToBeVisibleAsync();
        var code = body.Locator("label").Filter(new() { HasText = "验证码" });
        if (await code.CountAsync() > 0)
        {
            var sent = await SentCodes.ToAsync((await code.TextContentAsync())!);
            await code.Locator("input").FillAsync(sent);
        }
        await NextAsync("确认绑定");
    }

    public async Task BindAsync(DemoPerson person)
    {
        await GiveConsentAsync(person.Phone);
        await ProveAsync(person.IdLast4);
        await ConfirmAsync();
    }

    private Task NextAsync(string button) => Button(button).ClickAsync();

    private ILocator Button(string name) => body.GetByRole(AriaRole.Button, new() { Name = name });
}
