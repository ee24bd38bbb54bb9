using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>A parcel moved on.</summary>
public sealed record AddExpressPathEvent : InboundEvent
{
    public AddExpressPathEvent() { }

    internal AddExpressPathEvent(Payload payload)
        : base(payload)
    {
        var fields = payload.Fields;
        DeliveryId = fields.Text("DeliveryID"u8);
        WayBillId = fields.Text("WayBillId"u8);
        OrderId = fields.Text("OrderId"u8);
        Version = fields.Int32("Version"u8);
        Count = fields.Int32("Count"u8);
        Actions = fields.Objects("Actions"u8, ExpressAction.From);
    }

    /// <summary>The carrier, such as SF.</summary>
    public string DeliveryId { get; init; } = "";

    public string WayBillId { get; init; } = "";

    public string OrderId { get; init; } = "";

    public int? Version { get; init; }

    public int? Count { get; init; }

    public IReadOnlyList<ExpressAction> Actions { get; init; } = [];
}
