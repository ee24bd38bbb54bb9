using WeChatSimulator.Faults;

namespace WeChatSimulator.Fans;

/// <summary>CreateTime of each callback; two in a row share it when that fault is on.</summary>
internal sealed class PushTime(TimeProvider time, FaultBox faults)
{
    private readonly Lock gate = new();
    private long? shared;

    public long Next()
    {
        lock (gate)
        {
            if (shared is { } again)
            {
                shared = null;
                return again;
            }

            var now = time.GetUtcNow().ToUnixTimeSeconds();
            if (faults.TakeForDelivery(DeliveryFault.SameSecond))
            {
                shared = now;
            }

            return now;
        }
    }
}
