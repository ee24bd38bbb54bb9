namespace WeChatUnion.Infrastructure.Persistence.HotWrites;

/// <summary>
/// Units on their way to the writer's thread. While it writes they gather; it is woken only when it
/// sleeps, and takes all there are: the busier, the larger the batch and the cheaper each unit.
/// </summary>
internal sealed class UnitQueue
{
    private readonly object gate = new();
    private List<WriteUnit> waiting = [];
    private bool writerSleeps;
    private bool closed;

    /// <summary>False once the queue is closed.</summary>
    public bool TryAdd(WriteUnit unit)
    {
        lock (gate)
        {
            if (closed)
            {
                return false;
            }
            waiting.Add(unit);
            if (writerSleeps)
            {
                writerSleeps = false;
                Monitor.Pulse(gate);
            }
            return true;
        }
    }

    /// <summary>Waits for units and exchanges them for the empty list. False when closed and empty.</summary>
    public bool TryTake(ref List<WriteUnit> batch)
    {
        lock (gate)
        {
            while (waiting.Count == 0)
            {
                if (closed)
                {
                    return false;
                }
                writerSleeps = true;
                Monitor.Wait(gate);
            }
            (waiting, batch) = (batch, waiting);
            return true;
        }
    }

    public void Close()
    {
        lock (gate)
        {
            closed = true;
            Monitor.Pulse(gate);
        }
    }
}
