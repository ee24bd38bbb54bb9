using System.Collections.Concurrent;
using System.Diagnostics;

namespace WeChatUnion.TestKit.Load;

/// <summary>
/// Requests at their times whether or not earlier ones were answered, as a city sends them. A
/// latency counts from the moment the request was due, so that a stall is not hidden.
/// </summary>
public static class OpenLoop
{
    /// <param name="address">The server.</param>
    /// <param name="request">Makes the next request, a little before it is due.</param>
    /// <param name="perSecond">Evenly spread.</param>
    /// <param name="duration">Until the last request is due.</param>
    /// <param name="everySecond">Called once a second with the seconds passed.</param>
    public static async Task<LoopResult> RunAsync(
        Uri address,
        Func<byte[]> request,
        int perSecond,
        TimeSpan duration,
        Action<int>? everySecond = null
    )
    {
        var idle = new ConcurrentBag<Connection>();
        var latencies = new Latencies();
        var refused = 0;
        var running = new List<Task>();
        var watch = Stopwatch.StartNew();
        var total = (int)(perSecond * duration.TotalSeconds);
        for (var i = 0; i < total; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            var ready = request();
            if (due - watch.Elapsed is { TotalMilliseconds: > 1 } early)
            {
                await Task.Delay(early);
            }
            running.Add(Task.Run(() => SendAsync(ready, due)));
            if (i % perSecond == 0)
            {
                running.RemoveAll(task => task.IsCompletedSuccessfully);
                everySecond?.Invoke(i / perSecond);
            }
        }
        await Task.WhenAll(running);
        var elapsed = watch.Elapsed;
        foreach (var connection in idle)
        {
            connection.Dispose();
        }
        return new LoopResult(total / elapsed.TotalSeconds, refused, latencies);

        async Task SendAsync(byte[] ready, TimeSpan due)
        {
            if (!idle.TryTake(out var connection))
            {
                connection = new Connection();
                await connection.OpenAsync(address);
            }
            var (status, _) = await connection.SendAsync(ready);
            latencies.Add(watch.Elapsed - due);
            idle.Add(connection);
            if (status != 200)
            {
                Interlocked.Increment(ref refused);
            }
        }
    }
}
