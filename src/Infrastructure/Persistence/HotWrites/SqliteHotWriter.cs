using Microsoft.Extensions.Hosting;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// SQLite has one writer: this thread. While one batch waits for the disk, the next one gathers.
/// </summary>
internal sealed class SqliteHotWriter : IHotWriter, IHostedService, IDisposable
{
    private readonly UnitQueue queue = new();
    private readonly SqliteConnections connections;
    private readonly SqliteCheckpoints checkpoints;
    private readonly WriteGate gate;
    private readonly Lazy<Thread> thread;

    public SqliteHotWriter(SqliteConnections connections, WriteGate gate)
    {
        this.connections = connections;
        checkpoints = new SqliteCheckpoints(connections);
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
        return queue.TryAdd(unit)
            ? unit.Done
            : throw new InvalidOperationException("The writer has stopped.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes what was accepted, then ends the thread.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Close();
        return thread.IsValueCreated
            ? Task.Run(thread.Value.Join, cancellationToken)
            : Task.CompletedTask;
    }

    public void Dispose()
    {
        queue.Close();
        if (thread.IsValueCreated)
        {
            thread.Value.Join();
        }
        checkpoints.Dispose();
    }

    private void Work()
    {
        var batch = new List<WriteUnit>();
        SqliteBatch? writer = null;
        while (queue.TryTake(ref batch))
        {
            try
            {
                writer ??= new SqliteBatch(connections.Open());
                using (gate.Enter())
                {
                    writer.Write(batch);
                    Waiters.Tell(batch);
                    var units = batch.Count;
                    // Told: whatever fails from here on, they have not.
                    batch.Clear();
                    writer.CheckpointWith(checkpoints, units);
                }
            }
            catch (Exception error)
            {
                // Whatever it is, the thread goes on: units left untold would wait for ever.
                Waiters.Fail(batch, error);
                writer?.Dispose();
                writer = null;
            }
            batch.Clear();
        }
        writer?.Dispose();
    }
}
