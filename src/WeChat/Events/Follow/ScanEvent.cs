using WeChat.Messages;

namespace WeChat.Events.Follow;

/// <summary>A follower scanned a QR code of ours.</summary>
public sealed record ScanEvent : InboundEvent
{
    public ScanEvent() { }

    internal ScanEvent(Payload payload)
        : base(payload) => Ticket = payload.Fields.Text("Ticket"u8);

    public string Ticket { get; init; } = "";

    /// <summary>The scene, without a prefix.</summary>
    public string Scene => EventKey;
}
