using System.Diagnostics;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// The callback's rate against bare Kestrel's in the same run: rounds in turn, the median of their
/// ratios. Only the ratio says something on a shared machine.
/// </summary>
internal static class RateCommand
{
    private const string BareAddress = "http://127.0.0.1:5099";

    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var rounds = options.Number("rounds", 5);
        var count = options.Number("requests", 30_000);
        var connections = options.Number("connections", 32);
        using var bare = StartBare();
        await using var gateway = await MeasuredGateway.StartAsync(options);
        var requests = new CallbackRequests(
            gateway.Settings.OfficialAccount,
            "/wechat/official-account"
        );
        var ratios = new Dictionary<string, List<double>>();
        for (var round = 0; round <= rounds; round++)
        {
            var limit = await MeasureAsync("bare", new Uri(BareAddress), requests.Text);
            foreach (var (name, make) in Kinds(requests))
            {
                var before = gateway.Process.ProcessorTime;
                var rate = await MeasureAsync(name, gateway.Process.Address, make);
                var cpu = (gateway.Process.ProcessorTime - before) / count;
                Console.WriteLine(
                    $"  {name, -8} {rate / limit:F3} of bare, {cpu.TotalMicroseconds:F0} µs CPU each, {gateway.Process.WorkingSet >> 20} MB"
                );
                if (round > 0) // the first one warms up
                {
                    ratios.TryAdd(name, []);
                    ratios[name].Add(rate / limit);
                }
            }
        }
        bare.Kill();
        foreach (var (name, all) in ratios)
        {
            all.Sort();
            Console.WriteLine(
                $"{name}: median {all[all.Count / 2]:F3} of bare ({all[0]:F3} to {all[^1]:F3}, {all.Count} rounds)"
            );
        }
        return 0;

        async Task<double> MeasureAsync(string name, Uri address, Func<byte[]> make)
        {
            var ready = Enumerable.Range(0, count).Select(_ => make()).ToList();
            var result = await ClosedLoop.RunAsync(address, ready, connections);
            Console.WriteLine(
                $"  {name, -8} {result.PerSecond, 8:F0}/s  p50 {result.Latencies.Quantile(0.5):F2} ms  p99 {result.Latencies.Quantile(0.99):F2} ms  refused {result.Refused}"
            );
            return result.PerSecond;
        }
    }

    private static IEnumerable<(string, Func<byte[]>)> Kinds(CallbackRequests requests) =>
        [("answer", requests.Text), ("change", requests.Follow)];

    private static Process StartBare() =>
        Process.Start(
            Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "Crowd.dll"), "bare", "--address", BareAddress]
        )!;
}
