using System.Diagnostics;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>How long an operator waits for a restart.</summary>
internal static class StartCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("crowd-");
        var settings = new GatewaySettings().For(
            "Sqlite",
            $"Data Source={Path.Combine(folder.FullName, "union.db")}"
        );
        settings["Logs:Folder"] = folder.FullName;
        var times = new List<double>();
        for (var round = 0; round <= options.Number("rounds", 5); round++)
        {
            var watch = Stopwatch.StartNew();
            await using var gateway = await GatewayProcess.StartAsync(options.Gateway(), settings);
            var ready = watch.Elapsed.TotalSeconds;
            Console.WriteLine($"  ready after {ready:F2} s, {gateway.WorkingSet >> 20} MB");
            if (round > 0) // the first one makes the database
            {
                times.Add(ready);
            }
        }
        times.Sort();
        Console.WriteLine($"ready: median {times[times.Count / 2]:F2} s, at most {times[^1]:F2} s");
        folder.Delete(recursive: true);
        return 0;
    }
}
