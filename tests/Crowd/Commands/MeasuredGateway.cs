using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>A gateway on a fresh database in a folder of its own, for one measurement.</summary>
internal sealed class MeasuredGateway : IAsyncDisposable
{
    private readonly DirectoryInfo folder;

    private MeasuredGateway(
        DirectoryInfo folder,
        GatewaySettings settings,
        GatewayProcess process
    ) => (this.folder, Settings, Process) = (folder, settings, process);

    public GatewaySettings Settings { get; }

    public GatewayProcess Process { get; }

    public static async Task<MeasuredGateway> StartAsync(CrowdOptions options, string dll)
    {
        var folder = Directory.CreateTempSubdirectory("crowd-");
        var settings = new GatewaySettings();
        var keys = settings.For(
            options.Text("provider", "Sqlite"),
            options.Text("connection", $"Data Source={Path.Combine(folder.FullName, "union.db")}")
        );
        keys["Logs:Folder"] = folder.FullName;
        keys["Serilog:MinimumLevel:Default"] = "Warning";
        return new MeasuredGateway(folder, settings, await GatewayProcess.StartAsync(dll, keys));
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
