using System.Diagnostics;
using Microsoft.Playwright;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.TestKit;
using WeChatUnion.TestKit.Draws;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Draws;

/// <summary>A gateway with a draw in its database, and a browser that opens its page.</summary>
internal sealed class DrawStage : IAsyncDisposable
{
    private static readonly string[] Arguments = ["--no-sandbox", "--disable-gpu"];

    /// <summary>Of a slow machine that has other things to do.</summary>
    private const float LongestMilliseconds = 600_000;

    private readonly DirectoryInfo folder;
    private readonly Dictionary<string, string> settings;
    private readonly GatewayProcess gateway;

    private DrawStage(
        DirectoryInfo folder,
        Dictionary<string, string> settings,
        GatewayProcess gateway
    ) => (this.folder, this.settings, this.gateway) = (folder, settings, gateway);

    public static async Task<DrawStage> StartAsync(string dll)
    {
        var folder = Directory.CreateTempSubdirectory("crowd-");
        var port = GatewayProcess.FreePort();
        var settings = new GatewaySettings().ForDevelopment(
            $"http://127.0.0.1:{port}",
            folder.FullName
        );
        return new(folder, settings, await GatewayProcess.StartAsync(dll, settings, port));
    }

    public async Task<PublishedDraw> AddAsync(CodeList codes, int[] prizes, int successors)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                settings.Select(one => KeyValuePair.Create(one.Key, (string?)one.Value))
            )
            .Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System);
        services.AddPersistence(configuration).AddPrivacy(configuration);
        await using var provider = services.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        return await PublishedDraw.AddAsync(
            scope.ServiceProvider,
            CampaignState.Drawn,
            codes,
            prizes,
            successors
        );
    }

    public async Task<byte[]> FetchAsync(PublishedDraw draw)
    {
        using var http = new HttpClient { BaseAddress = gateway.Address };
        return await http.GetByteArrayAsync(new Uri($"{draw.Path}/proof.json", UriKind.Relative));
    }

    /// <summary>In a browser of its own: nothing is kept from before.</summary>
    public async Task<(double Seconds, bool Passed, string Said)> RecomputeAsync(PublishedDraw draw)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = TestNeeds.Chromium(), Args = Arguments }
        );
        var page = await browser.NewPageAsync();
        await page.GotoAsync($"{gateway.Address.OriginalString}{draw.Path}");
        var watch = Stopwatch.StartNew();
        await page.Locator("#recompute").ClickAsync();
        var verdict = page.Locator("#verdict.passed, #verdict.failed");
        await verdict.WaitForAsync(new() { Timeout = LongestMilliseconds });
        var seconds = watch.Elapsed.TotalSeconds;
        var passed = await page.Locator("#verdict.passed").CountAsync() == 1;
        return (seconds, passed, await verdict.Locator("p").First.InnerTextAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
