using System.Collections.Concurrent;
using System.Diagnostics;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.TestKit.Crash;

/// <summary>
/// Kills the gateway in the middle of its work again and again, starts it on the same database and
/// delivers everything once more, answered or not.
/// </summary>
/// <param name="dll">The built WeChatGateway.dll.</param>
/// <param name="database">Empty.</param>
/// <param name="kills">How often.</param>
/// <param name="seed">Of the moments; the same seed kills after the same numbers of answers.</param>
public sealed class CrashRun(string dll, TestDatabase database, int kills, int seed)
{
    private const int MostAnswers = 200;
    private const int LongestExtraMilliseconds = 30;
    private static readonly TimeSpan LongestRound = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan LongestSettling = TimeSpan.FromSeconds(30);
    private readonly CrashDatabase disk = new(database);
    private readonly ConcurrentQueue<CrashCallback> again = new();
    private readonly List<CrashCallback> all = [];
    private readonly List<string> faults = [];
    private int deliveries;
    private int cutOff;

    /// <param name="folder">For the gateway's logs.</param>
    /// <param name="say">Told a line after each kill.</param>
    public async Task<CrashReport> RunAsync(string folder, Action<string> say)
    {
        var watch = Stopwatch.StartNew();
        var settings = new GatewaySettings();
        var keys = settings.For(database.Provider.ToString(), database.ConnectionString);
        keys["Logs:Folder"] = folder;
        keys["Serilog:MinimumLevel:Default"] = "Warning";
        keys[GatewayProcess.WithoutProfiling] = "0";
        await GatewayProcess.RunCommandAsync(dll, "migrate", keys);
        await disk.WatchAsync();
        var source = new CrashCallbacks(settings);
#pragma warning disable CA5394 // The moments of the kills; they shall be repeatable.
        var random = new Random(seed);
        for (var kill = 1; kill <= kills; kill++)
        {
            var answers = random.Next(1, MostAnswers);
            var extra = TimeSpan.FromMilliseconds(random.Next(LongestExtraMilliseconds));
#pragma warning restore CA5394
            await using var gateway = await GatewayProcess.StartAsync(dll, keys);
            await CheckAnsweredAsync();
            await KillInWorkAsync(gateway, source, answers, extra);
            say(
                $"kill {kill} after {answers} answers: {all.Count} callbacks so far, {cutOff} cut off"
            );
        }
        await using var last = await GatewayProcess.StartAsync(dll, keys);
        await CheckAnsweredAsync();
        await EndAsync(last);
        return new CrashReport(
            seed,
            kills,
            all.Count,
            deliveries,
            cutOff,
            all.Count(callback => callback.Effect != CrashEffect.None),
            watch.Elapsed,
            faults
        );
    }

    private async Task CheckAnsweredAsync() =>
        faults.AddRange(await CrashChecks.AnsweredAsync(disk, all));

    private async Task KillInWorkAsync(
        GatewayProcess gateway,
        CrashCallbacks source,
        int answers,
        TimeSpan extra
    )
    {
        var load = new CrashLoad(source, again);
        var (reached, ended) = load.Start(gateway.Address, answers);
        if (await Task.WhenAny(reached, ended, Task.Delay(LongestRound)) != reached)
        {
            faults.Add("The gateway ended or stood still by itself.");
        }
        await Task.Delay(extra);
        await gateway.KillAsync();
        await ended;
        Take(load);
        foreach (var callback in load.Sent)
        {
            again.Enqueue(callback);
            cutOff += callback.Answer is null ? 1 : 0;
        }
    }

    private async Task EndAsync(GatewayProcess gateway)
    {
        again.Clear();
        all.ForEach(again.Enqueue);
        var load = new CrashLoad(null!, again);
        await load.DrainAsync(gateway.Address);
        Take(load);
        var settling = Stopwatch.StartNew();
        while (await disk.UnfinishedAsync() > 0 && settling.Elapsed < LongestSettling)
        {
            await Task.Delay(100);
        }
        faults.AddRange(await CrashChecks.AllAsync(disk, all));
    }

    private void Take(CrashLoad load)
    {
        all.AddRange(load.Sent);
        faults.AddRange(load.Faults);
        deliveries += load.Deliveries;
    }
}
