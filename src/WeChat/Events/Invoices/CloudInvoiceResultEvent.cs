using WeChat.Messages;

namespace WeChat.Events.Invoices;

/// <summary>An electronic invoice was issued or not.</summary>
public sealed record CloudInvoiceResultEvent : InvoiceTitleEvent
{
    public CloudInvoiceResultEvent() { }

    internal CloudInvoiceResultEvent(Payload payload)
        : base(payload)
    {
        Fpqqlsh = payload.Fields.Text("Fpqqlsh"u8);
        Status = payload.Fields.Int32("Status"u8);
        Nsrsbh = payload.Fields.Text("Nsrsbh"u8);
    }

    /// <summary>Serial of the request.</summary>
    public string Fpqqlsh { get; init; } = "";

    public int? Status { get; init; }

    /// <summary>Tax number of the issuer.</summary>
    public string Nsrsbh { get; init; } = "";
}
