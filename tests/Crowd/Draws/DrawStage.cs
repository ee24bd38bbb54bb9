using System.Diagnostics;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.TestKit.Draws;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Draws;

/// <summary>A gateway with a draw or an instant win in its database, and phones that open its page.</summary>
internal sealed class DrawStage : IAsyncDisposable
{
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

    public Task<PublishedDraw> AddAsync(CodeList codes, int[] prizes, int successors) =>
        InScopeAsync(services =>
            PublishedDraw.AddAsync(services, CampaignState.Drawn, codes, prizes, successors)
        );

    /// <summary>Every card is drawn.</summary>
    public Task<PublishedDeck> AddDeckAsync(int[] prizes, int blanks) =>
        InScopeAsync(services =>
            PublishedDeck.AddAsync(
                services,
                CampaignState.Drawn,
                prizes,
                blanks,
                prizes.Sum() + blanks
            )
        );

    public async Task<byte[]> FetchAsync(string path)
    {
        using var http = new HttpClient { BaseAddress = gateway.Address };
        return await http.GetByteArrayAsync(new Uri($"{path}/proof.json", UriKind.Relative));
    }

    /// <param name="path">Of the page.</param>
    /// <param name="factor">So many times as slow as this machine.</param>
    /// <param name="kilobits">A second, of the line; 0: this machine's own.</param>
    public async Task<Recomputed> RecomputeAsync(string path, int factor, int kilobits)
    {
        using var line = kilobits > 0 ? new SlowLine(gateway.Address, kilobits) : null;
        var address = line?.Address ?? gateway.Address;
        await using var phone = await SlowPhone.OpenAsync(
            $"{address.OriginalString}{path}",
            factor
        );
        var watch = Stopwatch.StartNew();
        await phone.Page.Locator("#recompute").ClickAsync();
        var verdict = phone.Page.Locator("#verdict.passed, #verdict.failed");
        await verdict.WaitForAsync(new() { Timeout = LongestMilliseconds });
        return new(
            watch.Elapsed.TotalSeconds,
            await phone.Page.Locator("#verdict.passed").CountAsync() == 1,
            await verdict.Locator("p").First.InnerTextAsync(),
            phone.Measured
        );
    }

    public async ValueTask DisposeAsync()
    {
        await gateway.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> act)
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
        return await act(scope.ServiceProvider);
    }
}

/// <param name="Seconds">From the tap to the verdict, download included.</param>
/// <param name="Said">The verdict's first line.</param>
/// <param name="Slowness">How many times as long a loop took there.</param>
internal sealed record Recomputed(double Seconds, bool Passed, string Said, double Slowness);
