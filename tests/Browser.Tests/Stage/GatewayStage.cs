using System.Diagnostics;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Browser.Tests.Stage;

/// <summary>The gateway as a developer runs it: Development, simulator mounted, a demo register, a folder of its own.</summary>
public sealed class GatewayStage : IAsyncDisposable
{
    private readonly string folder;
    private readonly GatewayProcess process;

    private GatewayStage(string folder, GatewayProcess process) =>
        (this.folder, this.process) = (folder, process);

    public string Address => process.Address.OriginalString;

    public static async Task<GatewayStage> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("union-browser-").FullName;
        var port = GatewayProcess.FreePort();
        var settings = SettingsFor($"http://127.0.0.1:{port}", folder);
        await SeedAsync(settings);
        var process = await GatewayProcess.StartAsync(GatewayDll, settings, port);
        return new(folder, process);
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

    private static async Task SeedAsync(Dictionary<string, string> settings)
    {
        var start = new ProcessStartInfo("dotnet", [GatewayDll, "seed-demo"])
        {
            WorkingDirectory = Path.GetDirectoryName(GatewayDll)!,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }
        using var seeding = Process.Start(start)!;
        var said = await seeding.StandardOutput.ReadToEndAsync();
        await seeding.WaitForExitAsync();
        Assert.That(seeding.ExitCode, Is.Zero, said);
    }

    private static Dictionary<string, string> SettingsFor(string address, string folder)
    {
        var settings = new GatewaySettings().For(
            "Sqlite",
            $"Data Source={Path.Combine(folder, "union.db")}"
        );
        settings["ASPNETCORE_ENVIRONMENT"] = "Development";
        settings["Logs:Folder"] = Path.Combine(folder, "logs");
        settings["Site:PublicBaseUrl"] = address;
        settings["WeChat:ApiBaseUrl"] = $"{address}/simulator/api";
        settings["WeChat:AuthorizeBaseUrl"] = $"{address}/simulator";
        // Everybody comes from one address here; the limit per fan is what these tests meet.
        settings["Cards:WrongTriesPerDay:PerAddress"] = "1000";
        return settings;
    }
}
