using WeChat.Messages;

namespace WeChat.Events.Menu;

/// <summary>A code was scanned from the menu; EventKey is the button key.</summary>
public abstract record ScanCodeEvent : InboundEvent
{
    private protected ScanCodeEvent() { }

    private protected ScanCodeEvent(Payload payload)
        : base(payload)
    {
        var info = payload.Fields.Child("ScanCodeInfo"u8);
        ScanType = info.Text("ScanType"u8);
        ScanResult = info.Verbatim("ScanResult"u8);
    }

    /// <summary>qrcode or barcode.</summary>
    public string ScanType { get; init; } = "";

    /// <summary>Exactly as scanned; a bar code looks like <c>EAN_13,6901234567892</c>.</summary>
    public string ScanResult { get; init; } = "";
}
