using WeChat.Messages;

namespace WeChat.Events.Invoices;

/// <summary>A fan authorised an invoice.</summary>
public sealed record UserAuthorizeInvoiceEvent : InboundEvent
{
    public UserAuthorizeInvoiceEvent() { }

    internal UserAuthorizeInvoiceEvent(Payload payload)
        : base(payload)
    {
        SuccOrderId = payload.Fields.Text("SuccOrderId"u8);
        FailOrderId = payload.Fields.Text("FailOrderId"u8);
        AppId = payload.Fields.Text("AppId"u8);
        Source = payload.Fields.Text("Source"u8);
    }

    /// <summary>The order, on success.</summary>
    public string SuccOrderId { get; init; } = "";

    /// <summary>The order, on failure.</summary>
    public string FailOrderId { get; init; } = "";

    public string AppId { get; init; } = "";

    public string Source { get; init; } = "";
}
