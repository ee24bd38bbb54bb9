using WeChat.Messages;

namespace WeChat.Events.Follow;

/// <summary>A fan follows. EventKey tells where from, and may be empty.</summary>
public sealed record SubscribeEvent : InboundEvent
{
    public SubscribeEvent() { }

    internal SubscribeEvent(Payload payload)
        : base(payload)
    {
        Ticket = payload.Fields.Text("Ticket"u8);
        UnionId = payload.Fields.Text("UnionId"u8);
    }

    /// <summary>Of the QR code; empty without one.</summary>
    public string Ticket { get; init; } = "";

    /// <summary>Of the fan, where WeChat sends it: accounts on the Open Platform, since 2024. Otherwise empty.</summary>
    public string UnionId { get; init; } = "";

    private const string QrPrefix = "qrscene_";

    /// <summary>The scene of the QR code that was scanned; null when it was none of ours.</summary>
    public string? Scene =>
        EventKey.StartsWith(QrPrefix, StringComparison.Ordinal)
            ? EventKey[QrPrefix.Length..]
            : null;
}
