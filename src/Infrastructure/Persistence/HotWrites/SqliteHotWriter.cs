using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// SQLite has one writer: this thread. While one batch waits for the disk, the next one gathers.
/// </summary>
internal sealed class SqliteHotWriter : IHotWriter, IHostedService, IDisposable
{
    private const int LargestBatch = 256;
    private readonly BlockingCollection<WriteUnit> queue = new(new ConcurrentQueue<WriteUnit>());
    private readonly SqliteConnections connections;
    private readonly WriteGate gate;
    private readonly Lazy<Thread> thread;
    private bool disposed;

    public SqliteHotWriter(SqliteConnections connections, WriteGate gate)
    {
        this.connections = connections;
        this.gate = gate;
        thread = new Lazy<Thread>(() =>
        {
            var worker = new Thread(Work) { IsBackground = true, Name = "group commit" };
            worker.Start();
            return worker;
        });
    }

    public Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements)
    {
        _ = thread.Value;
        var unit = new WriteUnit(statements);
        queue.Add(unit);
        return unit.Done;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes what was accepted, then ends the thread.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        queue.CompleteAdding();
        return thread.IsValueCreated
            ? Task.Run(thread.Value.Join, cancellationToken)
            : Task.CompletedTask;
    }

    /// <summary>The container disposes of it once for each name it is registered under.</summary>
    public void Dispose()
    {
        if (disposed)
        {
            return;
        }
        disposed = true;
        if (!queue.IsAddingCompleted)
        {
            queue.CompleteAdding();
            if (thread.IsValueCreated)
            {
                thread.Value.Join();
            }
        }
        queue.Dispose();
    }

    private void Work()
    {
        var batch = new List<WriteUnit>(LargestBatch);
        SqliteBatch? writer = null;
        foreach (var first in queue.GetConsumingEnumerable())
        {
            batch.Clear();
            batch.Add(first);
            while (batch.Count < LargestBatch && queue.TryTake(out var next))
            {
                batch.Add(next);
            }
            try
            {
                writer ??= new SqliteBatch(connections.Open());
                using (gate.Enter())
                {
                    writer.Write(batch);
                }
                batch.ForEach(unit => unit.Tell());
            }
            catch (Exception error)
            {
                // Whatever it is, the thread goes on: units left untold would wait for ever.
                batch.ForEach(unit => unit.Fail(error));
                writer?.Dispose();
                writer = null;
            }
        }
        writer?.Dispose();
    }
}
