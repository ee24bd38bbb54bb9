using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>An order for card coins changed.</summary>
public sealed record CardPayOrderEvent : InboundEvent
{
    public CardPayOrderEvent() { }

    internal CardPayOrderEvent(Payload payload)
        : base(payload)
    {
        OrderId = payload.Fields.Text("OrderId"u8);
        Status = payload.Fields.Text("Status"u8);
        CreateOrderTime = payload.Fields.Int64("CreateOrderTime"u8);
        PayFinishTime = payload.Fields.Int64("PayFinishTime"u8);
        Desc = payload.Fields.Text("Desc"u8);
        FreeCoinCount = payload.Fields.Text("FreeCoinCount"u8);
        PayCoinCount = payload.Fields.Text("PayCoinCount"u8);
        RefundFreeCoinCount = payload.Fields.Text("RefundFreeCoinCount"u8);
        RefundPayCoinCount = payload.Fields.Text("RefundPayCoinCount"u8);
        OrderType = payload.Fields.Text("OrderType"u8);
        Memo = payload.Fields.Text("Memo"u8);
        ReceiptInfo = payload.Fields.Text("ReceiptInfo"u8);
    }

    public string OrderId { get; init; } = "";

    public string Status { get; init; } = "";

    /// <summary>Unix seconds.</summary>
    public long? CreateOrderTime { get; init; }

    /// <summary>Unix seconds.</summary>
    public long? PayFinishTime { get; init; }

    public string Desc { get; init; } = "";

    public string FreeCoinCount { get; init; } = "";

    public string PayCoinCount { get; init; } = "";

    public string RefundFreeCoinCount { get; init; } = "";

    public string RefundPayCoinCount { get; init; } = "";

    public string OrderType { get; init; } = "";

    public string Memo { get; init; } = "";

    public string ReceiptInfo { get; init; } = "";
}
