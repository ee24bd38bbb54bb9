using WeChat.Messages;

namespace WeChat.Events.Invoices;

/// <summary>The state of an invoice changed.</summary>
public sealed record UpdateInvoiceStatusEvent : InboundEvent
{
    public UpdateInvoiceStatusEvent() { }

    internal UpdateInvoiceStatusEvent(Payload payload)
        : base(payload)
    {
        Status = payload.Fields.Text("Status"u8);
        CardId = payload.Fields.Text("CardId"u8);
        Code = payload.Fields.Text("Code"u8);
    }

    public string Status { get; init; } = "";

    public string CardId { get; init; } = "";

    public string Code { get; init; } = "";
}
