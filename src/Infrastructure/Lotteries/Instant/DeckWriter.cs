using System.Data.Common;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>
/// Turns in groups: while one batch waits for the disk the next one gathers, and each caller is told only after the commit of his.
/// One lane: a deck's row is held by one transaction at a time anyway.
/// </summary>
internal sealed class DeckWriter(IWriteSessions sessions, TurnBatch batch) : IHostedService
{
    public const int LargestBatch = 128;

    private readonly Channel<Waiting> queue = Channel.CreateUnbounded<Waiting>(
        new() { SingleReader = true }
    );
    private readonly Lock starting = new();
    private Task? lane;

    public Task<TurnOutcome> DrawAsync(TurnRequest request)
    {
        Start();
        var waiting = new Waiting(request, new(TaskCreationOptions.RunContinuationsAsynchronously));
        return queue.Writer.TryWrite(waiting)
            ? waiting.Told.Task
            : throw new InvalidOperationException("The writer has stopped.");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Draws what was accepted, then ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Writer.TryComplete();
        return lane?.WaitAsync(cancellationToken) ?? Task.CompletedTask;
    }

    private void Start()
    {
        if (lane is not null)
        {
            return;
        }
        lock (starting)
        {
            lane ??= Task.Run(WorkAsync);
        }
    }

    private async Task WorkAsync()
    {
        var gathered = new List<Waiting>(LargestBatch);
        while (await queue.Reader.WaitToReadAsync())
        {
            gathered.Clear();
            while (gathered.Count < LargestBatch && queue.Reader.TryRead(out var one))
            {
                gathered.Add(one);
            }
            foreach (var campaign in gathered.GroupBy(one => one.Request.Campaign))
            {
                await WriteAsync([.. campaign]);
            }
        }
    }

    private async Task WriteAsync(List<Waiting> some)
    {
        try
        {
            var outcomes = await DrawAsync([.. some.Select(one => one.Request)], again: true);
            foreach (var (one, outcome) in some.Zip(outcomes))
            {
                one.Told.SetResult(outcome);
            }
        }
        catch (Exception error)
        {
            // Whatever it is, the lane goes on: those left untold would wait for ever. A turn asked again is the same turn.
            foreach (var one in some)
            {
                one.Told.TrySetException(error);
            }
        }
    }

    /// <summary>
    /// Once more where the database ended it, for a deadlock or a member that was just merged: a turn that was saved all the same is
    /// found, and told as it is.
    /// </summary>
    private async Task<IReadOnlyList<TurnOutcome>> DrawAsync(
        IReadOnlyList<TurnRequest> requests,
        bool again
    )
    {
        try
        {
            IReadOnlyList<TurnOutcome> outcomes = [];
            await sessions.RunAsync(async session =>
                outcomes = await batch.RunAsync(session, requests[0].Campaign, requests)
            );
            return outcomes;
        }
        catch (DbException) when (again)
        {
            return await DrawAsync(requests, again: false);
        }
    }

    private sealed record Waiting(TurnRequest Request, TaskCompletionSource<TurnOutcome> Told);
}
