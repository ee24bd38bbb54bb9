using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A fan paid with the card.</summary>
public sealed record UserPayFromPayCellEvent : CardEvent
{
    public UserPayFromPayCellEvent() { }

    internal UserPayFromPayCellEvent(Payload payload)
        : base(payload)
    {
        TransId = payload.Fields.Text("TransId"u8);
        LocationId = payload.Fields.Text("LocationId"u8);
        Fee = payload.Fields.Int64("Fee"u8);
        OriginalFee = payload.Fields.Int64("OriginalFee"u8);
    }

    public string TransId { get; init; } = "";

    public string LocationId { get; init; } = "";

    /// <summary>Paid, in fen.</summary>
    public long? Fee { get; init; }

    /// <summary>Before the discount, in fen.</summary>
    public long? OriginalFee { get; init; }
}
