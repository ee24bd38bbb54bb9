using Microsoft.Playwright;
using WeChatUnion.Browser.Tests.Stage;

namespace WeChatUnion.Browser.Tests;

/// <summary>A browser of its own for each test, watched to the end.</summary>
public abstract class PhoneTest(int width, int height)
{
    private Watch watch = null!;

    protected IBrowserContext Context { get; private set; } = null!;

    protected IPage Page { get; private set; } = null!;

    protected PhonePage Phone { get; private set; } = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        Context = await Stages.Browser.NewContextAsync(
            new()
            {
                Locale = "zh-CN",
                ViewportSize = new() { Width = width, Height = height },
            }
        );
        watch = Watch.Over(Context, Stages.Gateway.Address);
        Page = await Context.NewPageAsync();
        Phone = new(Page, Stages.Gateway.Address);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await Context.DisposeAsync();
        Assert.That(watch.Seen, Is.Empty);
    }
}
