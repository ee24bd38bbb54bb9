using Microsoft.Extensions.Options;
using WeChatSimulator.Page;

namespace WeChatSimulator.Faults;

/// <summary>The faults that are switched on.</summary>
internal sealed class FaultBox(PageSignals signals, IOptions<SimulatorOptions> options)
{
    private const int MaxFaults = 100;

    private readonly Lock gate = new();
    private readonly Random random = options.Value.Seed == 0 ? new() : new(options.Value.Seed);
    private readonly List<ApiFault> api = [];
    private readonly Dictionary<DeliveryFault, int> deliveries = [];
    private long lastId;

    public IReadOnlyList<ApiFault> Api
    {
        get
        {
            lock (gate)
            {
                return [.. api];
            }
        }
    }

    public IReadOnlyDictionary<DeliveryFault, int> Deliveries
    {
        get
        {
            lock (gate)
            {
                return new Dictionary<DeliveryFault, int>(deliveries);
            }
        }
    }

    public void Add(ApiFault fault)
    {
        lock (gate)
        {
            if (api.Count < MaxFaults)
            {
                api.Add(fault with { Id = ++lastId });
            }
        }

        signals.Raise("faults");
    }

    public void Add(DeliveryFault fault, int times)
    {
        lock (gate)
        {
            deliveries[fault] = deliveries.GetValueOrDefault(fault) + times;
        }

        signals.Raise("faults");
    }

    public void Clear()
    {
        lock (gate)
        {
            api.Clear();
            deliveries.Clear();
        }

        signals.Raise("faults");
    }

    /// <summary>The first fault for this path whose share includes this call; counts it down.</summary>
    public ApiFault? TakeForCall(string path)
    {
        ApiFault fault;
        lock (gate)
        {
            var at = api.FindIndex(fault =>
                fault.IsFor(path) && (fault.Share is not { } share || random.NextDouble() < share)
            );
            if (at < 0)
            {
                return null;
            }

            fault = api[at];
            if (fault.Times is null)
            {
                return fault;
            }

            if (fault.Times is <= 1)
            {
                api.RemoveAt(at);
            }
            else
            {
                api[at] = fault with { Times = fault.Times - 1 };
            }
        }

        signals.Raise("faults");
        return fault;
    }

    /// <summary>True when the fault is on for this callback; counts it down.</summary>
    public bool TakeForDelivery(DeliveryFault fault)
    {
        lock (gate)
        {
            if (deliveries.GetValueOrDefault(fault) == 0)
            {
                return false;
            }

            if (--deliveries[fault] == 0)
            {
                deliveries.Remove(fault);
            }
        }

        signals.Raise("faults");
        return true;
    }
}
