using WeChat.Messages;

namespace WeChat.Events.Guide;

/// <summary>A fan scanned a guide's QR code.</summary>
public sealed record GuideQrCodeScanEvent : InboundEvent
{
    public GuideQrCodeScanEvent() { }

    internal GuideQrCodeScanEvent(Payload payload)
        : base(payload)
    {
        QrCodeGuideAccount = payload
            .Fields.Child("GuideScanEvent"u8)
            .Text("qrcode_guide_account"u8);
        QrCodeGuideOpenId = payload.Fields.Child("GuideScanEvent"u8).Text("qrcode_guide_openid"u8);
        OpenId = payload.Fields.Child("GuideScanEvent"u8).Text("openid"u8);
        Action = payload.Fields.Child("GuideScanEvent"u8).Text("action"u8);
        QrCodeInfo = payload.Fields.Child("GuideScanEvent"u8).Text("qrcode_info"u8);
    }

    public string QrCodeGuideAccount { get; init; } = "";

    public string QrCodeGuideOpenId { get; init; } = "";

    public string OpenId { get; init; } = "";

    public string Action { get; init; } = "";

    public string QrCodeInfo { get; init; } = "";
}
