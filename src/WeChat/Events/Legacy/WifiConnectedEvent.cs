using WeChat.Messages;

namespace WeChat.Events.Legacy;

/// <summary>A fan joined a shop's Wi-Fi.</summary>
public sealed record WifiConnectedEvent : InboundEvent
{
    public WifiConnectedEvent() { }

    internal WifiConnectedEvent(Payload payload)
        : base(payload)
    {
        ConnectTime = payload.Fields.Int64("ConnectTime"u8);
        ExpireTime = payload.Fields.Int64("ExpireTime"u8);
        VendorId = payload.Fields.Text("VendorId"u8);
        PlaceId = payload.Fields.Text("PlaceId"u8);
        DeviceNo = payload.Fields.Text("DeviceNo"u8);
    }

    /// <summary>Unix seconds.</summary>
    public long? ConnectTime { get; init; }

    /// <summary>Unix seconds.</summary>
    public long? ExpireTime { get; init; }

    public string VendorId { get; init; } = "";

    /// <summary>The shop.</summary>
    public string PlaceId { get; init; } = "";

    /// <summary>BSSID.</summary>
    public string DeviceNo { get; init; } = "";
}
