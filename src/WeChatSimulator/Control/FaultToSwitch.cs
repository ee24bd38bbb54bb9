using WeChatSimulator.Faults;

namespace WeChatSimulator.Control;

/// <summary>Either a delivery fault, or a fault of the server API.</summary>
internal sealed record FaultToSwitch
{
    /// <summary>duplicate, reorder or same-second.</summary>
    public DeliveryFault? Delivery { get; init; }

    /// <summary>The API's path; left out, every path.</summary>
    public string? Path { get; init; }

    public int? DelayMilliseconds { get; init; }

    public int? Errcode { get; init; }

    public bool? Drop { get; init; }

    /// <summary>Left out: one delivery, or API calls until cleared.</summary>
    public int? Times { get; init; }
}
