using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;

namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// Group commit over a server engine: a few lanes, each one connection and one transaction at a
/// time, so that the next batches travel while one waits for the server's disk.
/// </summary>
internal sealed class ServerHotWriter(DbDataSource source) : IHotWriter, IHostedService
{
    private const int Lanes = 3;
    private const int LargestBatch = 128;
    private readonly Channel<WriteUnit> queue = Channel.CreateUnbounded<WriteUnit>();
    private readonly Lock starting = new();
    private Task? lanes;

    public Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements)
    {
        Start();
        var unit = new WriteUnit(statements);
        if (!queue.Writer.TryWrite(unit))
        {
            throw new InvalidOperationException("The writer has stopped.");
        }
        return unit.Done;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes what was accepted, then ends the lanes.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return lanes?.WaitAsync(cancellationToken) ?? Task.CompletedTask;
    }

    private void Start()
    {
        if (lanes is not null)
        {
            return;
        }
        lock (starting)
        {
            lanes ??= Task.WhenAll(Enumerable.Range(0, Lanes).Select(_ => Task.Run(WorkAsync)));
        }
    }

    private async Task WorkAsync()
    {
        var batch = new List<WriteUnit>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < LargestBatch && queue.Reader.TryRead(out var unit))
            {
                batch.Add(unit);
            }
            if (batch.Count == 0)
            {
                continue;
            }
            try
            {
                await using var connection = await source.OpenConnectionAsync();
                await new ServerBatch(connection).WriteAsync(batch);
                Waiters.Tell(batch);
            }
            catch (Exception error)
            {
                // Whatever it is, the lane goes on: units left untold would wait for ever.
                Waiters.Fail(batch, error);
            }
        }
    }
}
