using Microsoft.Playwright;
using WeChatUnion.TestKit;

// One gateway and one browser for all: started before the first test of the assembly.
namespace WeChatUnion.Browser.Tests;

[SetUpFixture]
public class Stages
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private IPlaywright playwright = null!;

    public static Stage.GatewayStage Gateway { get; private set; } = null!;

    public static IBrowser Browser { get; private set; } = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var chromium = TestNeeds.Chromium();
        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        Gateway = await Stage.GatewayStage.StartAsync();
        // The windowless Chromium names a download by the locale it finds, and without one leaves Chinese names out.
        Environment.SetEnvironmentVariable("LANG", "C.UTF-8");
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = chromium, Args = Arguments }
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }
        playwright?.Dispose();
        if (Gateway is not null)
        {
            await Gateway.DisposeAsync();
        }
    }
}
