namespace WeChat.Messages;

/// <summary>Data of a device (MsgType device_text).</summary>
public sealed record DeviceTextMessage : DeviceMessage
{
    public DeviceTextMessage() { }

    internal DeviceTextMessage(Payload payload)
        : base(payload) { }
}
