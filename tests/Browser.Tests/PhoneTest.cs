using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests;

/// <summary>A browser of its own for each test, watched to the end.</summary>
public abstract class PhoneTest(int width, int height)
{
    private Watch watch = null!;

    protected IBrowserContext Context { get; private set; } = null!;

    /// <summary>The browser's own when null.</summary>
    protected virtual string? UserAgent => null;

    protected IPage Page { get; private set; } = null!;

    protected PhonePage Phone { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        Context = await Stages.Browser.NewContextAsync(
            new()
            {
                Locale = "zh-CN",
                UserAgent = UserAgent,
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        watch = Watch.Over(Context, Stages.Gateway);
        Page = await Context.NewPageAsync();
        Phone = new(Page, Stages.Gateway.Address);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await Context.DisposeAsync();
        Assert.That(watch.Seen, Is.Empty);
    }

    /// <summary>A fan nobody knows yet, signed in and on this page.</summary>
    protected Task OpenAsNewFanAsync(string path) => FanBrowser.BecomeNewFanAsync(Page, path);
}
