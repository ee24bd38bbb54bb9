using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Crowd.IronFans;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// 铁粉: years of a city generated, then in a process of its own the last month closed some times over, scores held against days, and
/// ranks asked for while interactions are written, and what else is asked of a month.
/// </summary>
internal static class MonthCommand
{
    private static int LastMonth => UnionCalendar.MonthOf(DateTimeOffset.UtcNow);

    public static Task<int> RunAsync(CrowdOptions options) =>
        options.Text("only", "") == "close" ? CloseAsync(options) : FillAsync(options);

    private static async Task<int> FillAsync(CrowdOptions options)
    {
        var provider = Enum.Parse<DatabaseProvider>(options.Text("provider", "Sqlite"));
        var folder = Directory.CreateTempSubdirectory("crowd-month-");
        await using var database = await TestDatabase.CreateAsync(provider);
        var settings = CitySettings.Of(database, folder.FullName);
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", settings);
        var watch = Stopwatch.StartNew();
        await using (var node = new SeasonNode(settings))
        {
            var city = new CityMonths(
                node,
                options.Number("fans", 620_000),
                options.Number("active", 100_000),
                options.Number("months", 60),
                LastMonth
            );
            await city.FillAsync();
            Say(
                $"{provider}: {city.Rows} rows for {city.Interactions} interactions in {watch.Elapsed.TotalSeconds:F0} s"
            );
        }
        var code = await AgainAsync(options, database);
        folder.Delete(recursive: true);
        return code;
    }

    /// <summary>In a process that generated nothing: its memory is the close's own.</summary>
    private static async Task<int> AgainAsync(CrowdOptions options, TestDatabase database)
    {
        using var child = Process.Start(
            new ProcessStartInfo(
                Environment.ProcessPath!,
                [
                    typeof(MonthCommand).Assembly.Location,
                    "month",
                    "--only",
                    "close",
                    "--provider",
                    $"{database.Provider}",
                    "--connection",
                    database.ConnectionString,
                    "--fans",
                    $"{options.Number("fans", 620_000)}",
                    "--rounds",
                    $"{options.Number("rounds", 3)}",
                    "--seconds",
                    $"{options.Number("seconds", 30)}",
                    "--rate",
                    $"{options.Number("rate", 500)}",
                ]
            )
        )!;
        await child.WaitForExitAsync();
        return child.ExitCode;
    }

    private static async Task<int> CloseAsync(CrowdOptions options)
    {
        var settings = new GatewaySettings().For(
            options.Text("provider", "Sqlite"),
            options.Text("connection", "")
        );
        await using var node = new SeasonNode(settings);
        var month = LastMonth;
        var wrong = 0;
        for (var round = 0; round < options.Number("rounds", 3); round++)
        {
            await ReopenAsync(node, month);
            var counting = Stopwatch.StartNew();
            wrong += await node.AskAsync(
                (ScoreRecount recount) =>
                    recount.ExecuteAsync(month, FanMonth.CloseOf(month), default)
            );
            Say($"{wrong} scores differ from their days, in {counting.Elapsed.TotalSeconds:F1} s");
            var watch = Stopwatch.StartNew();
            var closed = await node.AskAsync(
                (CloseMonth close) => close.ExecuteAsync(month, FanMonth.CloseOf(month), default)
            );
            var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
            Say(
                $"closed {closed.Value} in {watch.Elapsed.TotalSeconds:F2} s, working set at most {peak} MB"
            );
        }
        await PartsAsync(node, month);
        var (looks, written) = await new RankStorm(node, options.Number("fans", 620_000)).RunAsync(
            TimeSpan.FromSeconds(options.Number("seconds", 30)),
            options.Number("rate", 500)
        );
        Say(
            $"rank: {looks.Length} looks with {written / options.Number("seconds", 30)} interactions/s: p50 {looks[looks.Length / 2]:F2} ms, p99 {looks[looks.Length * 99 / 100]:F2} ms, at most {looks[^1]:F1} ms"
        );
        await foreach (var (what, took) in new MonthChores(node, month).RunAsync())
        {
            Say($"{what} in {took.TotalSeconds:F1} s");
        }
        return wrong == 0 ? 0 : 1;
    }

    /// <summary>What a close is made of.</summary>
    private static async Task PartsAsync(SeasonNode node, int month)
    {
        var watch = Stopwatch.StartNew();
        var scores = await node.AskAsync(
            (IFanMonthStore store) => store.ReadScoresAsync(month, default)
        );
        var read = watch.Elapsed.TotalSeconds;
        MonthRanking.Rank(month, 1, new byte[32], scores);
        Say(
            $"of it read in {read:F2} s, ordered and digested in {watch.Elapsed.TotalSeconds - read:F2} s"
        );
    }

    private static async Task ReopenAsync(SeasonNode node, int month)
    {
        await node.AskAsync(
            async (UnionDbContext db) =>
            {
                await db.Set<FanCandidate>().ExecuteDeleteAsync();
                await db.Set<FanMonth>().ExecuteDeleteAsync();
                return await db.Database.ExecuteSqlRawAsync("DELETE FROM ironfans_steps");
            }
        );
        var began = UnionCalendar.StartOf(UnionCalendar.FirstDayOf(month));
        await node.AskAsync((OpenMonth open) => open.ExecuteAsync(began, default));
    }

    private static void Say(FormattableString line) =>
        Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
