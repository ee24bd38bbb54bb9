namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// SQLite's write lock, queued for in the process: whoever finds it taken sleeps until it is free
/// instead of asking the file again and again. Server engines need none.
/// </summary>
public sealed class WriteGate : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);

    public Entry Enter()
    {
        gate.Wait();
        return new Entry(gate);
    }

    public async ValueTask<Entry> EnterAsync(CancellationToken cancel)
    {
        await gate.WaitAsync(cancel);
        return new Entry(gate);
    }

    public void Dispose() => gate.Dispose();

    public readonly struct Entry(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }
}
