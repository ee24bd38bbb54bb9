using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>The gateway as a developer runs it: Development, simulator mounted, a demo register, a folder of its own.</summary>
public sealed class GatewayStage : IAsyncDisposable
{
    private readonly string folder;
    private readonly GatewayProcess process;

    private readonly IReadOnlyDictionary<string, string> settings;

    private GatewayStage(
        string folder,
        GatewayProcess process,
        IReadOnlyDictionary<string, string> settings
    ) => (this.folder, this.process, this.settings) = (folder, process, settings);

    public string Address => process.Address.OriginalString;

    /// <summary>Of WeChat's script, and the only foreign address pages may load.</summary>
    public string SdkUrl => settings["WeChat:JsSdkUrl"];

    /// <summary>An operator's command beside the running gateway, on the same database.</summary>
    public Task<CommandResult> CommandAsync(params string[] arguments) =>
        GatewayProcess.TryCommandAsync(GatewayDll, arguments, settings);

    /// <summary>Beside the gateway, on its database.</summary>
    public Backstage Backstage() => new(settings);

    public static async Task<GatewayStage> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("union-browser-").FullName;
        var port = GatewayProcess.FreePort();
        var settings = new GatewaySettings().ForDevelopment($"http://127.0.0.1:{port}", folder);
        // What fails in a page of the console is told to its browser, and so to the test.
        settings["DetailedErrors"] = "true";
        var process = await GatewayProcess.StartAsync(GatewayDll, settings, port);
        return new(folder, process, settings);
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
