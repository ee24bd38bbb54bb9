using WeChat.Messages;

namespace WeChat.Events.Invoices;

/// <summary>Carries the heading of an invoice.</summary>
public abstract record InvoiceTitleEvent : InboundEvent
{
    private protected InvoiceTitleEvent() { }

    private protected InvoiceTitleEvent(Payload payload)
        : base(payload)
    {
        Title = payload.Fields.Text("Title"u8);
        TaxNo = payload.Fields.Text("tax_no"u8);
        Addr = payload.Fields.Text("Addr"u8);
        Phone = payload.Fields.Text("Phone"u8);
        BankType = payload.Fields.Text("bank_type"u8);
        BankNo = payload.Fields.Text("bank_no"u8);
        Attach = payload.Fields.Text("Attach"u8);
        TitleType = payload.Fields.Text("title_type"u8);
    }

    public string Title { get; init; } = "";

    public string TaxNo { get; init; } = "";

    public string Addr { get; init; } = "";

    public string Phone { get; init; } = "";

    public string BankType { get; init; } = "";

    public string BankNo { get; init; } = "";

    public string Attach { get; init; } = "";

    public string TitleType { get; init; } = "";
}
