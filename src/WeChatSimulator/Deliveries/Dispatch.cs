using WeChatSimulator.Faults;

namespace WeChatSimulator.Deliveries;

/// <summary>Lets a callback go: as it should, twice, or behind the next one.</summary>
internal sealed class Dispatch(Courier courier, FaultBox faults)
{
    private readonly Lock gate = new();
    private (Push Push, Delivery Delivery)? held;

    /// <summary>Returns when every delivery it caused has ended; one that is held back returns at once.</summary>
    public async Task<IReadOnlyList<Delivery>> SendAsync(Push push)
    {
        (Push Push, Delivery Delivery)? late;
        lock (gate)
        {
            late = held;
            held = null;
            if (late is null && faults.TakeForDelivery(DeliveryFault.Reorder))
            {
                held = (push, courier.Announce(push, DeliveryState.Held));
                return [held.Value.Delivery];
            }
        }

        var times = faults.TakeForDelivery(DeliveryFault.Duplicate) ? 2 : 1;
        List<Delivery> done = [.. await SendAtOnceAsync(push, times)];
        if (late is { } behind)
        {
            done.Add(await courier.DeliverAsync(behind.Push, behind.Delivery));
        }

        return done;
    }

    /// <summary>The same content again, sealed afresh, so many times at the same moment.</summary>
    public Task<Delivery[]> RepeatAsync(Push push, long original, int times) =>
        SendAtOnceAsync(push, times, original);

    /// <summary>Lets a held callback go; nothing happens when none is held.</summary>
    public async Task<IReadOnlyList<Delivery>> ReleaseAsync()
    {
        (Push Push, Delivery Delivery)? late;
        lock (gate)
        {
            late = held;
            held = null;
        }

        return late is { } behind ? [await courier.DeliverAsync(behind.Push, behind.Delivery)] : [];
    }

    private Task<Delivery[]> SendAtOnceAsync(Push push, int times, long? repeatOf = null)
    {
        var deliveries = Enumerable
            .Range(0, times)
            .Select(_ => courier.Announce(push, DeliveryState.Sending, repeatOf))
            .ToArray();
        return Task.WhenAll(deliveries.Select(delivery => courier.DeliverAsync(push, delivery)));
    }
}
