using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Crash;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Crowd.Commands;

/// <summary>kill -9 at random moments of the load; exit code 1 when a promise was broken.</summary>
internal static class CrashCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var provider = Enum.Parse<DatabaseProvider>(options.Text("provider", "Sqlite"));
        var seed = options.Number("seed", Environment.TickCount & int.MaxValue);
        var logs = Directory.CreateTempSubdirectory("crowd-");
        await using var database = await TestDatabase.CreateAsync(provider);
        var run = new CrashRun(options.Gateway(), database, options.Number("kills", 20), seed);
        var report = await run.RunAsync(logs.FullName, Console.WriteLine);
        foreach (var fault in report.Faults)
        {
            Console.WriteLine(fault);
        }
        Console.WriteLine(report);
        logs.Delete(recursive: true);
        return report.Faults.Count == 0 ? 0 : 1;
    }
}
