using WeChat.Messages;

namespace WeChat.Events.Follow;

/// <summary>Where the fan is, on entering the chat, if allowed.</summary>
public sealed record LocationEvent : InboundEvent
{
    public LocationEvent() { }

    internal LocationEvent(Payload payload)
        : base(payload)
    {
        Latitude = payload.Fields.Double("Latitude"u8);
        Longitude = payload.Fields.Double("Longitude"u8);
        Precision = payload.Fields.Double("Precision"u8);
    }

    /// <summary>Degrees.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees.</summary>
    public double? Longitude { get; init; }

    /// <summary>Metres.</summary>
    public double? Precision { get; init; }
}
