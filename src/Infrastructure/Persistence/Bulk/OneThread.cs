using System.Collections.Concurrent;

namespace WeChatUnion.Infrastructure.Persistence.Bulk;

/// <summary>
/// Runs asynchronous work on one thread of its own. The C library keeps memory for each thread apart: a bulk load that
/// wanders over the thread pool leaves most of a page cache behind with every thread it met.
/// </summary>
internal sealed class OneThread : SynchronizationContext, IDisposable
{
    private readonly BlockingCollection<(SendOrPostCallback Turn, object? State)> turns = [];

    public static Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() => Run(work, done)) { IsBackground = true, Name = "bulk" }.Start();
        return done.Task;
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            turns.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The work is over; what still comes belongs to nobody's order.
            base.Post(d, state);
        }
    }

    public void Dispose() => turns.Dispose();

    private static void Run<T>(Func<Task<T>> work, TaskCompletionSource<T> done)
    {
        // Not disposed: a late turn may still be posted.
        var context = new OneThread();
        SetSynchronizationContext(context);
        var running = work();
        running.ContinueWith(_ => context.turns.CompleteAdding(), TaskScheduler.Default);
        foreach (var (turn, state) in context.turns.GetConsumingEnumerable())
        {
            turn(state);
        }
        done.SetFromTask(running);
    }
}
