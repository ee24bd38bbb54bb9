using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>Any trade_manage_ event about orders and shipping.</summary>
public sealed record TradeManageEvent : InboundEvent
{
    public TradeManageEvent() { }

    internal TradeManageEvent(Payload payload)
        : base(payload)
    {
        TransactionId = payload.Fields.Text("transaction_id"u8);
        MerchantId = payload.Fields.Text("merchant_id"u8);
        MerchantTradeNo = payload.Fields.Text("merchant_trade_no"u8);
        Msg = payload.Fields.Text("msg"u8);
    }

    public string TransactionId { get; init; } = "";

    public string MerchantId { get; init; } = "";

    public string MerchantTradeNo { get; init; } = "";

    public string Msg { get; init; } = "";
}
