using WeChatUnion.Crowd.Draws;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>kill -9 while lists are frozen and draws are drawn; exit code 1 when one of them is not what it must be.</summary>
internal static class DrawKillsCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var provider = Enum.Parse<DatabaseProvider>(options.Text("provider", "Sqlite"));
        var seed = options.Number("seed", Environment.TickCount & int.MaxValue);
        var folder = Directory.CreateTempSubdirectory("crowd-draw-kills-");
        await using var database = await TestDatabase.CreateAsync(provider);
        var settings = CitySettings.Of(database, folder.FullName);
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", settings);
        await using var node = new SeasonNode(settings);
        var draws = new KilledDraws(
            node,
            options.Gateway(),
            settings,
            options.Number("nodes", provider == DatabaseProvider.Sqlite ? 1 : 2),
            options.Number("prizes", 200),
            options.Number("within", 3_000),
            new(seed)
        );
        Console.WriteLine($"seed {seed}");
        await draws.RunAsync(
            new(node, provider, database.ConnectionString),
            options.Number("campaigns", 20),
            options.Number("entries", 50_000),
            options.Number("kills", 3)
        );
        var faults = await draws.FaultsAsync();
        foreach (var fault in faults)
        {
            Console.WriteLine(fault);
        }
        Console.WriteLine($"{faults.Count} faults");
        folder.Delete(recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }
}
