using WeChatUnion.TestKit.Hosts;

namespace WeChatUnion.Crowd.Season;

/// <summary>One gateway at one address, killed now and then and started again; its memory is written down.</summary>
internal sealed class RestartedGateway(
    string dll,
    IReadOnlyDictionary<string, string> settings,
    int port
) : IAsyncDisposable
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
    private readonly List<long> memory = [];
    private GatewayProcess? process;

    /// <summary>In bytes, every ten seconds.</summary>
    public IReadOnlyList<long> Memory => memory;

    public TimeSpan ProcessorTime { get; private set; }

    public async Task StartAsync() =>
        process = await GatewayProcess.StartAsync(dll, settings, port);

    /// <param name="kills">After how long of the run each.</param>
    public async Task RunAsync(Queue<TimeSpan> kills, CancellationToken until)
    {
        var begun = TimeProvider.System.GetTimestamp();
        while (!until.IsCancellationRequested)
        {
            await Task.Delay(Between, until).ContinueWith(_ => { }, TaskScheduler.Default);
            memory.Add(process!.WorkingSet);
            if (
                kills.TryPeek(out var next)
                && TimeProvider.System.GetElapsedTime(begun) >= next
                && !until.IsCancellationRequested
            )
            {
                kills.Dequeue();
                ProcessorTime += process.ProcessorTime;
                await process.KillAsync();
                await process.DisposeAsync();
                await StartAsync();
            }
        }
        ProcessorTime += process!.ProcessorTime;
    }

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
