using System.Diagnostics;
using System.Globalization;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.Crowd.Commands;

/// <summary>
/// The callback's rate against bare Kestrel's in the same run: rounds in turn, the median of their
/// ratios. Only the ratio says something on a shared machine. A second build of the gateway takes
/// part in the same rounds when <c>--versus</c> names one.
/// </summary>
internal sealed class RateCommand
{
    private const string BareAddress = "http://127.0.0.1:5099";

    /// <summary>Bare rounds last as long as the others, or their rate would hang on one moment of the machine.</summary>
    private const int BareTimes = 3;

    private readonly int rounds;
    private readonly int count;
    private readonly int connections;
    private readonly string only;
    private readonly List<Contestant> gateways = [];
    private readonly Dictionary<string, Figures> all = [];

    private RateCommand(CrowdOptions options)
    {
        rounds = options.Number("rounds", 5);
        count = options.Number("requests", 30_000);
        connections = options.Number("connections", 32);
        only = options.Text("only", "");
    }

    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var command = new RateCommand(options);
        using var bare = StartBare();
        await using var gateway = await MeasuredGateway.StartAsync(options, options.Gateway());
        command.Join("", gateway);
        if (options.Text("versus", "") is { Length: > 0 } dll)
        {
            await using var other = await MeasuredGateway.StartAsync(options, dll);
            command.Join("versus ", other);
            await command.MeasureAsync(bare);
        }
        else
        {
            await command.MeasureAsync(bare);
        }
        bare.Kill();
        return 0;
    }

    private void Join(string prefix, MeasuredGateway gateway)
    {
        var requests = new CallbackRequests(
            gateway.Settings.OfficialAccount,
            "/wechat/official-account"
        );
        (string Name, Func<byte[]> Make)[] kinds =
        [
            ("answer", requests.Text),
            ("change", requests.Follow),
        ];
        foreach (var (name, make) in kinds.Where(kind => only is "" || only == kind.Name))
        {
            gateways.Add(new Contestant(prefix + name, gateway, make));
        }
    }

    private async Task MeasureAsync(Process bare)
    {
        var bareRequest = gateways[0].Make();
        var bareRequests = Enumerable.Repeat(bareRequest, count * BareTimes).ToList();
        for (var round = 0; round <= rounds; round++)
        {
            if (round == 1)
            {
                all.Clear(); // the first one warmed up
            }
            var limit = await RunAsync("bare", new Uri(BareAddress), bareRequests, CpuOfBare, 0);
            foreach (var (name, gateway, make) in gateways)
            {
                var requests = Enumerable.Range(0, count).Select(_ => make()).ToList();
                var process = gateway.Process;
                await RunAsync(name, process.Address, requests, () => process.ProcessorTime, limit);
            }
        }
        foreach (var (name, figures) in all)
        {
            Console.WriteLine(
                $"{name, -15} {Spread(figures.Ratios, "F3")} of bare, {Spread(figures.Cpu, "F0")} µs CPU, {Spread(figures.Rates, "F0")}/s"
            );
        }

        TimeSpan CpuOfBare()
        {
            bare.Refresh();
            return bare.TotalProcessorTime;
        }
    }

    private async Task<double> RunAsync(
        string name,
        Uri address,
        List<byte[]> requests,
        Func<TimeSpan> processor,
        double limit
    )
    {
        var before = processor();
        var result = await ClosedLoop.RunAsync(address, requests, connections);
        var cpu = (processor() - before).TotalMicroseconds / requests.Count;
        var ratio = limit > 0 ? result.PerSecond / limit : 1;
        Console.WriteLine(
            $"  {name, -15} {result.PerSecond, 8:F0}/s  {ratio:F3} of bare  {cpu, 4:F0} µs CPU  p50 {result.Latencies.Quantile(0.5):F2} ms  p99 {result.Latencies.Quantile(0.99):F2} ms  refused {result.Refused}"
        );
        all.TryAdd(name, new Figures([], [], []));
        all[name].Ratios.Add(ratio);
        all[name].Cpu.Add(cpu);
        all[name].Rates.Add(result.PerSecond);
        return result.PerSecond;
    }

    private static string Spread(List<double> values, string format)
    {
        values.Sort();
        return $"{Text(values[values.Count / 2])} ({Text(values[0])} to {Text(values[^1])})";

        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static Process StartBare() =>
        Process.Start(
            Environment.ProcessPath!,
            [Path.Combine(AppContext.BaseDirectory, "Crowd.dll"), "bare", "--address", BareAddress]
        )!;

    private sealed record Contestant(string Name, MeasuredGateway Gateway, Func<byte[]> Make);

    private sealed record Figures(List<double> Ratios, List<double> Cpu, List<double> Rates);
}
