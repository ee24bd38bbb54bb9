using WeChatUnion.TestKit.Load;

namespace WeChatUnion.Crowd.Commands;

/// <summary>The city storm: an even 500 callbacks a second in a realistic mix, for five minutes.</summary>
internal static class StormCommand
{
    public static async Task<int> RunAsync(CrowdOptions options)
    {
        var perSecond = options.Number("rate", 500);
        var seconds = options.Number("seconds", 300);
        await using var gateway = await MeasuredGateway.StartAsync(options, options.Gateway());
        var requests = new CallbackRequests(
            gateway.Settings.OfficialAccount,
            "/wechat/official-account"
        );
        var made = 0;
        var largest = 0L;
        var result = await OpenLoop.RunAsync(
            gateway.Process.Address,
            () => Next(requests, made++),
            perSecond,
            TimeSpan.FromSeconds(seconds),
            second =>
            {
                var now = gateway.Process.WorkingSet;
                largest = Math.Max(largest, now);
                if (second % 30 == 0)
                {
                    Console.WriteLine($"  {second, 4} s  {now >> 20} MB");
                }
            }
        );
        var times = result.Latencies;
        Console.WriteLine(
            $"{times.Count} callbacks, {result.PerSecond:F0}/s, refused {result.Refused}: p50 {times.Quantile(0.5):F1} ms, p99 {times.Quantile(0.99):F1} ms, p99.9 {times.Quantile(0.999):F1} ms, worst {times.Quantile(1):F0} ms; memory at most {largest >> 20} MB"
        );
        return result.Refused == 0 ? 0 : 1;
    }

    /// <summary>Of ten: four receipts of a mass send, three texts, two taps, one new fan.</summary>
    private static byte[] Next(CallbackRequests requests, int number) =>
        (number % 10) switch
        {
            < 4 => requests.Receipt(),
            < 7 => requests.Text(),
            < 9 => requests.Click(),
            _ => requests.Follow(),
        };
}
