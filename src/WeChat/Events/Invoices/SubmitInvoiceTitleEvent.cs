using WeChat.Messages;

namespace WeChat.Events.Invoices;

/// <summary>A fan handed in the heading of an invoice.</summary>
public sealed record SubmitInvoiceTitleEvent : InvoiceTitleEvent
{
    public SubmitInvoiceTitleEvent() { }

    internal SubmitInvoiceTitleEvent(Payload payload)
        : base(payload) { }
}
