using WeChatSimulator.Page;

namespace WeChatSimulator.Deliveries;

/// <summary>The latest deliveries with what they carried, so that one can be repeated.</summary>
internal sealed class DeliveryLog(PageSignals signals)
{
    private const int MaxDeliveries = 500;

    private readonly Lock gate = new();
    private readonly OrderedDictionary<long, (Delivery Delivery, Push Push)> entries = [];
    private long lastId;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<Delivery> Latest(int count)
    {
        lock (gate)
        {
            return [.. entries.Values.Reverse().Take(count).Select(entry => entry.Delivery)];
        }
    }

    public Delivery Add(Delivery delivery, Push push)
    {
        lock (gate)
        {
            delivery = delivery with { Id = ++lastId };
            entries.Add(delivery.Id, (delivery, push));
            if (entries.Count > MaxDeliveries)
            {
                entries.RemoveAt(0);
            }
        }

        signals.Raise("deliveries");
        return delivery;
    }

    public Delivery Put(Delivery delivery)
    {
        lock (gate)
        {
            if (entries.TryGetValue(delivery.Id, out var entry))
            {
                entries[delivery.Id] = (delivery, entry.Push);
            }
        }

        signals.Raise("deliveries");
        return delivery;
    }

    public Push? PushOf(long id)
    {
        lock (gate)
        {
            return entries.TryGetValue(id, out var entry) ? entry.Push : null;
        }
    }
}
