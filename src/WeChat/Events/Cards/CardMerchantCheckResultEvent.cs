using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>A sub-merchant was reviewed.</summary>
public sealed record CardMerchantCheckResultEvent : InboundEvent
{
    public CardMerchantCheckResultEvent() { }

    internal CardMerchantCheckResultEvent(Payload payload)
        : base(payload)
    {
        MerchantId = payload.Fields.Text("MerchantId"u8);
        IsPass = payload.Fields.Flag("IsPass"u8);
        Reason = payload.Fields.Text("Reason"u8);
    }

    public string MerchantId { get; init; } = "";

    public bool IsPass { get; init; }

    public string Reason { get; init; } = "";
}
