using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>The simulator's page in the hands of somebody: fans at the side, one phone.</summary>
public sealed class PhonePage(IPage page, string address)
{
    private const string AccountsLine = "#chat li.account";

    /// <summary>The web page open inside the phone.</summary>
    public BindPages Web => new(page.FrameLocator("#frame").Locator("body"));

    /// <summary>The account's last message.</summary>
    public ILocator LastAnswer => page.Locator(AccountsLine).Last;

    /// <summary>Messages that came outside a reply.</summary>
    public ILocator CustomerServiceMessages =>
        page.Locator(AccountsLine)
            .Filter(new() { Has = page.Locator(".via", new() { HasText = "客服" }) });

    public Task OpenAsync() => page.GotoAsync($"{address}/simulator");

    public async Task BecomeNewFanAsync(string name)
    {
        await page.GetByLabel("昵称").FillAsync(name);
        // Until the new fan's chat has come another's stands there, maybe under the same name.
        var made = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "新建粉丝" }).ClickAsync(),
            answer =>
                answer.Request.Method == "POST"
                && answer.Url.EndsWith("/control/fans", StringComparison.Ordinal)
        );
        var fan = (await made.JsonAsync())!.Value.GetProperty("openId").GetString()!;
        await Assertions.Expect(page.Locator("#openid")).ToHaveTextAsync(fan);
        await Assertions.Expect(page.Locator(AccountsLine)).ToHaveCountAsync(0);
    }

    public async Task FollowAsync()
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "关注", Exact = true }).ClickAsync();
        await AnsweredAsync(1);
    }

    public Task TapAsync(string menu) =>
        AnsweredAfterAsync(() =>
            page.GetByLabel("公众号菜单")
                .GetByRole(AriaRole.Button, new() { Name = menu })
                .ClickAsync()
        );

    /// <summary>A button that has others under it.</summary>
    public Task OpenMenuAsync(string menu) =>
        page.GetByLabel("公众号菜单")
            .GetByRole(AriaRole.Button, new() { Name = menu })
            .ClickAsync();

    /// <summary>Of a QR code of the account, as a poster has it.</summary>
    public Task ScanAsync(string scene) =>
        AnsweredAfterAsync(() => page.EvaluateAsync("scene => act('scan', { scene })", scene));

    public async Task SayAsync(string words)
    {
        await ShowKeyboardAsync();
        await page.GetByLabel("消息", new() { Exact = true }).FillAsync(words);
        await AnsweredAfterAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "发送" }).ClickAsync()
        );
    }

    public async Task SendPhotoAsync(byte[] picture)
    {
        await ShowKeyboardAsync();
        await AnsweredAfterAsync(() =>
            page.Locator("#photo")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = "photo.png",
                        MimeType = "image/png",
                        Buffer = picture,
                    }
                )
        );
    }

    public async Task SendPlaceAsync()
    {
        await ShowKeyboardAsync();
        await AnsweredAfterAsync(() =>
            page.GetByRole(AriaRole.Button, new() { Name = "位置" }).ClickAsync()
        );
    }

    /// <summary>Follows the link of the last message, inside the phone.</summary>
    public Task FollowLinkAsync(string text) =>
        LastAnswer.GetByRole(AriaRole.Link, new() { Name = text }).ClickAsync();

    /// <summary>Opens a page of the gateway in the phone, as a link sent by somebody would.</summary>
    public Task OpenWebAsync(string path) =>
        page.EvaluateAsync("url => openPage(url)", address + path);

    public Task CloseWebAsync() => page.GetByLabel("关闭网页").ClickAsync();

    private async Task ShowKeyboardAsync()
    {
        var key = page.GetByLabel("显示键盘");
        if (await key.IsVisibleAsync())
        {
            await key.ClickAsync();
        }
    }

    private async Task AnsweredAfterAsync(Func<Task> act)
    {
        var before = await page.Locator(AccountsLine).CountAsync();
        await act();
        await AnsweredAsync(before + 1);
    }

    /// <summary>So many or more: whoever speaks opens the window, and what had waited for that comes beside the answer.</summary>
    private Task AnsweredAsync(int lines) =>
        Assertions.Expect(page.Locator(AccountsLine).Nth(lines - 1)).ToBeAttachedAsync();
}
