namespace WeChat.Messages;

/// <summary>A device was bound or unbound (MsgType device_event).</summary>
public sealed record DeviceEventMessage : DeviceMessage
{
    public DeviceEventMessage() { }

    internal DeviceEventMessage(Payload payload)
        : base(payload) => Event = payload.Fields.Text("Event"u8);

    /// <summary>bind or unbind.</summary>
    public string Event { get; init; } = "";
}
