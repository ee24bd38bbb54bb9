using System.Diagnostics;
using System.Globalization;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// A season of 平安返厦 replayed: members claim through the API with a photo each, officers review on another node, the gateway
/// is killed now and then. Exit code 1 when anything was lost, doubled or does not add up.
/// </summary>
internal static class SeasonCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var claims = options.Number("claims", 100_000);
        var rate = options.Number("rate", 60);
        var folder = Directory.CreateTempSubdirectory("crowd-season-");
        await using var database = await TestDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var port = GatewayProcess.FreePort();
        var settings = CitySettings.Of(database, folder.FullName);
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", settings);
        await SeasonCity.ImportAsync(options.Gateway(), settings, claims, folder.FullName);
        await using var node = new SeasonNode(settings);
        var city = new SeasonCity(node, settings["WeChat:MiniProgram:AppId"]);
        var now = DateTimeOffset.UtcNow;
        var round = await city.OpenSeasonAsync(now, claims * SeasonCity.FarCents);
        var members = await city.SettleAsync(claims, now);
        Say($"{members.Count} members are ready");

        var tally = new SeasonTally();
        var gateway = new RestartedGateway(options.Gateway(), settings, port);
        await gateway.StartAsync();
        using var http = new HttpClient
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}"),
            Timeout = TimeSpan.FromSeconds(60),
        };
        using var over = new CancellationTokenSource();
        var length = TimeSpan.FromSeconds((double)claims / rate);
        var kills = options.Number("kills", 3);
        var watching = gateway.RunAsync(
            new(Enumerable.Range(1, kills).Select(n => length * n / (kills + 1))),
            over.Token
        );
        var reviewing = new Officers(node, tally).WorkAsync(
            options.Number("officers", 20),
            over.Token
        );
        var claimant = new Claimant(http, new(node.Single<SigningKeys>()), round, tally);
        var watch = Stopwatch.StartNew();
        var late = await new ClaimStream(claimant, new(), tally).RunAsync(
            members,
            options.Number("photos", 2000),
            rate
        );
        var taken = watch.Elapsed;
        var verdict = new SeasonVerdict(node, round);
        while (await verdict.WaitingAsync() is var waiting && waiting is not (0, 0))
        {
            Say($"still waiting: {waiting.Cases} to be checked, {waiting.Photos} to be prepared");
            await Task.Delay(TimeSpan.FromSeconds(10));
        }
        Say($"all checked and prepared {(watch.Elapsed - taken).TotalSeconds:F0} s after the last");
        await over.CancelAsync();
        await Task.WhenAll(watching, reviewing);
        await gateway.DisposeAsync();

        Say(
            $"{tally.Submitted.Count} handed in within {taken.TotalSeconds:F0} s: {tally.Submitted.Count / taken.TotalSeconds:F1}/s; the last one came {late.TotalSeconds:F0} s late"
        );
        Tell("submit", tally.Submits);
        Tell("upload", tally.Uploads);
        Tell("open, save", tally.Others);
        Tell("take and decide", tally.Decisions);
        Say($"{tally.CutOff} requests cut off, {tally.ServerErrors} answered 5xx, then sent again");
        Say(
            $"memory every ten seconds, MB: {string.Join(' ', gateway.Memory.Select(one => one >> 20))}"
        );
        Say($"processor time of the gateway: {gateway.ProcessorTime.TotalSeconds:F0} s");
        var faults = (await verdict.FaultsAsync(tally)).Concat(tally.Faults).ToList();
        faults.ForEach(Console.WriteLine);
        Say($"{faults.Count} faults, {tally.Failures} claims or decisions that failed");
        folder.Delete(recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }

    private static void Tell(string what, Latencies times) =>
        Say(
            $"{what}: {times.Count}, p50 {times.Quantile(0.5):F0} ms, p99 {times.Quantile(0.99):F0} ms, at most {times.Quantile(1):F0} ms"
        );

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
