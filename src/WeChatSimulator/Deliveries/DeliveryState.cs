namespace WeChatSimulator.Deliveries;

internal enum DeliveryState
{
    /// <summary>Waits for the next one, to arrive after it.</summary>
    Held,
    Sending,

    /// <summary>The back end said nothing, and that is fine.</summary>
    Silent,
    Answered,

    /// <summary>No attempt got an answer.</summary>
    Failed,

    /// <summary>There was an answer that WeChat does not accept.</summary>
    Malformed,
}
