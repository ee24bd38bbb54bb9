using Microsoft.Playwright;
using WeChatUnion.TestKit;

namespace WeChatUnion.Crowd.Draws;

/// <summary>A browser of its own, where nothing is kept from before, as slow as a phone.</summary>
internal sealed class SlowPhone : IAsyncDisposable
{
    private const string Spin =
        "() => { const began = performance.now(); let x = 0; for (let i = 0; i < 5e7; i++) { x = (x * 31 + i) | 0; } return performance.now() - began + (x === 1 ? 1 : 0); }";
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private SlowProcess? slow;

    private SlowPhone(IPlaywright playwright, IBrowser browser, IPage page) =>
        (this.playwright, this.browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>How many times as long a loop took once it was slowed; 1: it is not.</summary>
    public double Measured { get; private set; } = 1;

    public static async Task<SlowPhone> OpenAsync(string address, int factor)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = TestNeeds.Chromium(), Args = Arguments }
        );
        var phone = new SlowPhone(playwright, browser, await browser.NewPageAsync());
        await phone.Page.GotoAsync(address);
        if (factor > 1)
        {
            await phone.SlowAsync(factor);
        }
        return phone;
    }

    public async ValueTask DisposeAsync()
    {
        slow?.Dispose();
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    /// <summary>The page's process is the one that has worked: before, it was made to.</summary>
    private async Task SlowAsync(int factor)
    {
        await Page.EvaluateAsync<double>(Spin);
        var before = await Page.EvaluateAsync<double>(Spin);
        var session = await browser.NewBrowserCDPSessionAsync();
        var answer = await session.SendAsync("SystemInfo.getProcessInfo");
        var renderer = answer!
            .Value.GetProperty("processInfo")
            .EnumerateArray()
            .Where(one => one.GetProperty("type").GetString() == "renderer")
            .MaxBy(one => one.GetProperty("cpuTime").GetDouble());
        slow = new(renderer.GetProperty("id").GetInt32(), factor);
        Measured = await Page.EvaluateAsync<double>(Spin) / before;
    }
}
