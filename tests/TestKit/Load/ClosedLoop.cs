using System.Diagnostics;

namespace WeChatUnion.TestKit.Load;

/// <summary>As many requests as fit: each connection sends its next one when the last is answered.</summary>
public static class ClosedLoop
{
    public static async Task<LoopResult> RunAsync(
        Uri address,
        IReadOnlyList<byte[]> requests,
        int connections
    )
    {
        var lanes = new Connection[connections];
        for (var i = 0; i < connections; i++)
        {
            lanes[i] = new Connection();
            await lanes[i].OpenAsync(address);
        }
        var latencies = new Latencies();
        var next = -1;
        var refused = 0;
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(lanes.Select(LaneAsync));
        var elapsed = watch.Elapsed;
        foreach (var lane in lanes)
        {
            lane.Dispose();
        }
        return new LoopResult(requests.Count / elapsed.TotalSeconds, refused, latencies);

        async Task LaneAsync(Connection lane)
        {
            int mine;
            while ((mine = Interlocked.Increment(ref next)) < requests.Count)
            {
                var sent = Stopwatch.GetTimestamp();
                var (status, _) = await lane.SendAsync(requests[mine]);
                latencies.Add(Stopwatch.GetElapsedTime(sent));
                if (status != 200)
                {
                    Interlocked.Increment(ref refused);
                }
            }
        }
    }
}
