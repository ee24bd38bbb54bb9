using WeChat.Messages;

namespace WeChat.Events.Legacy;

/// <summary>An order of the retired WeChat shop.</summary>
public sealed record MerchantOrderEvent : InboundEvent
{
    public MerchantOrderEvent() { }

    internal MerchantOrderEvent(Payload payload)
        : base(payload)
    {
        OrderId = payload.Fields.Text("OrderId"u8);
        OrderStatus = payload.Fields.Int32("OrderStatus"u8);
        ProductId = payload.Fields.Text("ProductId"u8);
        SkuInfo = payload.Fields.Text("SkuInfo"u8);
    }

    public string OrderId { get; init; } = "";

    public int? OrderStatus { get; init; }

    public string ProductId { get; init; } = "";

    public string SkuInfo { get; init; } = "";
}
