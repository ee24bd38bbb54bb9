using System.Collections.Concurrent;
using System.Net.Sockets;
using WeChatUnion.TestKit.Load;

namespace WeChatUnion.TestKit.Crash;

/// <summary>
/// Deliveries over keep-alive connections until the gateway is gone: new callbacks, earlier ones
/// again, and some twice at the same moment.
/// </summary>
internal sealed class CrashLoad(CrashCallbacks source, ConcurrentQueue<CrashCallback> again)
{
    private const int Lanes = 12;
    private const int OneInTwice = 8;
    private readonly TaskCompletionSource reached = new(
        TaskCreationOptions.RunContinuationsAsynchronously
    );
    private int answeredNew;
    private int deliveries;

    public ConcurrentQueue<CrashCallback> Sent { get; } = new();

    public ConcurrentQueue<string> Faults { get; } = new();

    public int Deliveries => deliveries;

    /// <summary>Runs until the connections break; tells when so many new callbacks were answered.</summary>
    public (Task Reached, Task Ended) Start(Uri address, int tellAfter)
    {
        var ended = Task.WhenAll(
            Enumerable.Range(0, Lanes).Select(lane => UntilBrokenAsync(address, lane, tellAfter))
        );
        return (reached.Task, ended);
    }

    /// <summary>Delivers everything that waits in the queue, and nothing new.</summary>
    public Task DrainAsync(Uri address) =>
        Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => DrainLaneAsync(address)));

    private async Task UntilBrokenAsync(Uri address, int lane, int tellAfter)
    {
        using var connection = new Connection();
        try
        {
            await connection.OpenAsync(address);
            for (var turn = lane; ; turn++)
            {
                if (turn % 2 == 0 && again.TryDequeue(out var earlier))
                {
                    await DeliverAsync(connection, earlier);
                    continue;
                }
                var callback = source.Next();
                Sent.Enqueue(callback);
                if (turn % OneInTwice == 1)
                {
                    again.Enqueue(callback);
                }
                await DeliverAsync(connection, callback);
                if (Interlocked.Increment(ref answeredNew) == tellAfter)
                {
                    reached.TrySetResult();
                }
            }
        }
        catch (Exception broken) when (broken is SocketException or IOException)
        {
            // The gateway is gone, as it should be.
        }
    }

    private async Task DrainLaneAsync(Uri address)
    {
        using var connection = new Connection();
        await connection.OpenAsync(address);
        while (again.TryDequeue(out var callback))
        {
            await DeliverAsync(connection, callback);
        }
    }

    private async Task DeliverAsync(Connection connection, CrashCallback callback)
    {
        var (status, body) = await connection.SendAsync(callback.Deliver());
        Interlocked.Increment(ref deliveries);
        if (status != 200)
        {
            Faults.Enqueue($"{callback.Key}: answered with {status}");
        }
        else if (!callback.Hear(body))
        {
            Faults.Enqueue($"{callback.Key}: a repeat heard something else");
        }
    }
}
