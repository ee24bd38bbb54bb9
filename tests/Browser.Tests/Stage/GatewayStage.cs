using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>The gateway as a developer runs it: Development, simulator mounted, a demo register, a folder of its own.</summary>
public sealed class GatewayStage : IAsyncDisposable
{
    private readonly string folder;
    private readonly GatewayProcess process;

    private GatewayStage(string folder, GatewayProcess process, string sdkUrl) =>
        (this.folder, this.process, SdkUrl) = (folder, process, sdkUrl);

    public string Address => process.Address.OriginalString;

    /// <summary>Of WeChat's script, and the only foreign address pages may load.</summary>
    public string SdkUrl { get; }

    public static async Task<GatewayStage> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("union-browser-").FullName;
        var port = GatewayProcess.FreePort();
        var settings = new GatewaySettings().ForDevelopment($"http://127.0.0.1:{port}", folder);
        var process = await GatewayProcess.StartAsync(GatewayDll, settings, port);
        return new(folder, process, settings["WeChat:JsSdkUrl"]);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>The gateway's own output folder: there its static files are known, in a copy elsewhere they are not.</summary>
    private static string GatewayDll =>
        Path.Combine(
            AppContext
                .BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)
                .Replace(
                    Path.Combine("tests", "Browser.Tests"),
                    Path.Combine("src", "WeChatGateway"),
                    StringComparison.Ordinal
                ),
            "WeChatGateway.dll"
        );
}
