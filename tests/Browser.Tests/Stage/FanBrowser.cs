using Microsoft.Playwright;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>A fan nobody knows yet, with a phone of his own beside whoever else is at work in a test.</summary>
public sealed class FanBrowser : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly IPage page;

    private FanBrowser(IBrowserContext context, IPage page) =>
        (this.context, this.page) = (context, page);

    public BindPages Pages => new(page.Locator("body"));

    /// <summary>The chat of whoever becomes a fan in it.</summary>
    public PhonePage Phone => new(page, Stages.Gateway.Address);

    /// <summary>Signs in and opens one of our pages.</summary>
    public static async Task<FanBrowser> OpenAsync(string path)
    {
        var fan = await OpenAsync();
        await BecomeNewFanAsync(fan.page, path);
        return fan;
    }

    /// <summary>Nobody yet.</summary>
    public static async Task<FanBrowser> OpenAsync()
    {
        var context = await Stages.Browser.NewContextAsync(
            new()
            {
                Locale = "zh-CN",
                ViewportSize = new() { Width = 390, Height = 844 },
            }
        );
        return new(context, await context.NewPageAsync());
    }

    /// <summary>One of our pages on the smallest phone, beside what is open; its fan is whoever signed in here last.</summary>
    public async Task<IPage> OpenBesideAsync(string path)
    {
        var beside = await context.NewPageAsync();
        await beside.SetViewportSizeAsync(360, 740);
        await beside.GotoAsync($"{Stages.Gateway.Address}{path}");
        return beside;
    }

    public Task GoAsync(string path) => page.GotoAsync($"{Stages.Gateway.Address}{path}");

    public Task PressAsync(string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    /// <summary>The page then belongs to a fan made just now, signed in, and shows the path.</summary>
    public static async Task BecomeNewFanAsync(IPage page, string path)
    {
        var address = Stages.Gateway.Address;
        var made = await page.APIRequest.PostAsync(
            $"{address}/simulator/control/fans",
            new() { DataObject = new { nickname = "页面" } }
        );
        var fan = (await made.JsonAsync())!.Value.GetProperty("openId").GetString();
        await page.GotoAsync(
            $"{address}/simulator/open?fan={fan}&url={Uri.EscapeDataString($"{address}{path}")}"
        );
    }
}
