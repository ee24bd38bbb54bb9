using System.Globalization;
using WeChatUnion.Crowd.Season;
using WeChatUnion.Crowd.Wheel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.TestKit.Databases;
using WeChatUnion.TestKit.Hosts;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// Instant wins through HTTP by all phones at once, in rounds beside raw transactions on the same disk. Exit code 1 when deck, turns and
/// prizes do not agree.
/// </summary>
internal static class WheelCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var fans = options.Number("fans", 20_000);
        var rounds = options.Number("rounds", 5);
        var prizes = options.Number("prizes", 100);
        var nodes = options.Number("nodes", 1);
        var provider = Enum.Parse<DatabaseProvider>(options.Text("provider", "Sqlite"));
        var folder = Directory.CreateTempSubdirectory("crowd-wheel-");
        await using var database = await TestDatabase.CreateAsync(provider);
        var settings = CitySettings.Of(database, folder.FullName);
        await GatewayProcess.RunCommandAsync(options.Gateway(), "migrate", settings);
        await SeasonCity.ImportAsync(options.Gateway(), settings, fans, folder.FullName);
        await using var node = new SeasonNode(settings);
        var now = DateTimeOffset.UtcNow;
        var phones = await new SeasonCity(node, settings["WeChat:MiniProgram:AppId"]).SettleAsync(
            fans,
            now
        );
        await using var raw = new RawActs(provider, database.ConnectionString);
        await raw.PrepareAsync();
        var gateways = new List<GatewayProcess>();
        for (var i = 0; i < nodes; i++)
        {
            gateways.Add(await GatewayProcess.StartAsync(options.Gateway(), settings));
        }
        var tokens = new SessionTokens(node.Single<SigningKeys>());
        var (ratios, rates, faults) = (new List<double>(), new List<double>(), new List<string>());
        for (var round = 0; round <= rounds; round++)
        {
            // Fewer blanks than fans in the first one: the last prizes and the end of the deck are in it.
            var wheel = new WheelCampaign(node, prizes, round == 0 ? fans / 2 : fans - prizes);
            await wheel.OpenAsync(now);
            var (openings, requests) = (new List<byte[]>(fans), new List<byte[]>(fans));
            foreach (var phone in phones)
            {
                openings.Add(await wheel.OpenedAsync(phone, tokens));
                requests.Add(await wheel.TurnAsync(phone, tokens));
            }
            var opened = await SendAsync(gateways, openings, options);
            var alone = await raw.MeasureAsync(options.Number("raw", 3_000));
            var results = await SendAsync(gateways, requests, options);
            var rate = results.Sum(one => one.PerSecond);
            faults.AddRange(await wheel.FaultsAsync(phones.Count));
            faults.AddRange(
                results
                    .Where(one => one.Refused > 0)
                    .Select(one => $"{one.Refused} not answered 200")
            );
            Say(
                $"round {round}: {opened.Sum(one => one.PerSecond):F0} openings/s, {rate:F0} turns/s, p50 {results[0].Latencies.Quantile(0.5):F1} ms, p99 {results[0].Latencies.Quantile(0.99):F1} ms; raw {alone:F0}/s; ratio {rate / alone:F2}"
            );
            if (round > 0)
            {
                ratios.Add(rate / alone);
                rates.Add(rate);
            }
        }
        foreach (var gateway in gateways)
        {
            await gateway.DisposeAsync();
        }
        Say(
            $"median of {rounds}: {Median(rates):F0} turns/s, {Median(ratios):F2} times one raw transaction per act"
        );
        faults.ForEach(Console.WriteLine);
        Say($"{faults.Count} faults");
        folder.Delete(recursive: true);
        return faults.Count == 0 ? 0 : 1;
    }

    private static Task<LoopResult[]> SendAsync(
        List<GatewayProcess> gateways,
        List<byte[]> requests,
        CrowdOptions options
    ) =>
        Task.WhenAll(
            gateways.Select(
                (gateway, i) =>
                    ClosedLoop.RunAsync(
                        gateway.Address,
                        [.. requests.Where((_, at) => at % gateways.Count == i)],
                        options.Number("connections", 64) / gateways.Count
                    )
            )
        );

    private static double Median(List<double> values) =>
        values.Count == 0 ? 0 : values.Order().ElementAt(values.Count / 2);

    private static void Say(FormattableString text) =>
        Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
