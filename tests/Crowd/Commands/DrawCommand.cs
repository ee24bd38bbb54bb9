using System.Diagnostics;
using System.Globalization;
using WeChatUnion.Crowd.Draws;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Draws;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// A city's draw: its tree and its winners computed in this process, the first thing it does; then its page opened in Chromium, which
/// computes all of it anew.
/// </summary>
internal static class DrawCommand
{
    private const int Successors = 20;

    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var prizes = options.Number("prizes", 1000);
        var codes = PublishedDraw.RandomCodes(options.Number("entries", 620_000));
        var only = options.Text("only", "");
        if (only is "" or "compute")
        {
            Compute(codes, prizes);
        }
        if (only is "" or "store")
        {
            await StoreAsync(options, codes, prizes);
        }
        return only is "" or "page" ? await OpenAsync(options, codes, prizes) : 0;
    }

    /// <summary>With a register around it: whoever is not eligible is looked for in all of it.</summary>
    private static async Task StoreAsync(CrowdOptions options, CodeList codes, int prizes)
    {
        var provider = Enum.Parse<DatabaseProvider>(options.Text("provider", "Sqlite"));
        var folder = Directory.CreateTempSubdirectory("crowd-draw-");
        await using var database = await TestDatabase.CreateAsync(provider);
        var settings = CitySettings.Of(database, folder.FullName);
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", settings);
        await SeasonCity.ImportAsync(
            options.Gateway(),
            settings,
            options.Number("members", 200_000),
            folder.FullName
        );
        await using var node = new SeasonNode(settings);
        await new StoredDraw(node, provider, database.ConnectionString).RunAsync(codes, prizes);
        folder.Delete(recursive: true);
    }

    private static void Compute(CodeList codes, int prizes)
    {
        GC.Collect();
        using var self = Process.GetCurrentProcess();
        var (set, allocated) = (Environment.WorkingSet, GC.GetTotalAllocatedBytes(precise: true));
        var watch = Stopwatch.StartNew();
        var root = new MerkleTree(codes).Root;
        var tree = watch.Elapsed;
        var seed = DrawSecret.New().SeedWith(PublishedDraw.Beacon.ToBytes(), root);
        var result = FairDraw.Compute(seed, codes, [prizes], Successors);
        var drawn = watch.Elapsed - tree;
        self.Refresh();
        Say(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{codes.Count} codes, {result.Winners.Count} winners: root {tree.TotalSeconds:F2} s, draw {drawn.TotalSeconds:F2} s; "
                    + $"{(GC.GetTotalAllocatedBytes(precise: true) - allocated) >> 20} MB allocated; "
                    + $"working set {set >> 20} MB before, at most {self.PeakWorkingSet64 >> 20} MB"
            )
        );
    }

    private static async Task<int> OpenAsync(CrowdOptions options, CodeList codes, int prizes)
    {
        await using var stage = await DrawStage.StartAsync(options.Gateway());
        var draw = await stage.AddAsync(codes, [prizes], Successors);
        return await PhoneRounds.RunAsync(stage, draw.Path, options) ? 0 : 1;
    }

    private static void Say(string text) => Console.WriteLine(text);
}
