using WeChat.Messages;

namespace WeChat.Events.Legacy;

/// <summary>A shop entry was reviewed.</summary>
public sealed record PoiCheckNotifyEvent : InboundEvent
{
    public PoiCheckNotifyEvent() { }

    internal PoiCheckNotifyEvent(Payload payload)
        : base(payload)
    {
        UniqId = payload.Fields.Text("UniqId"u8);
        PoiId = payload.Fields.Text("PoiId"u8);
        Result = payload.Fields.Text("Result"u8);
        Msg = payload.Fields.Text("Msg"u8);
    }

    public string UniqId { get; init; } = "";

    public string PoiId { get; init; } = "";

    public string Result { get; init; } = "";

    public string Msg { get; init; } = "";
}
