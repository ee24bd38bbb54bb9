using WeChat.Messages;

namespace WeChat.Events.MiniProgram;

/// <summary>Any xpay_ event about virtual goods; further fields through ReadFields.</summary>
public sealed record XpayEvent : InboundEvent
{
    public XpayEvent() { }

    internal XpayEvent(Payload payload)
        : base(payload)
    {
        OpenId = payload.Fields.Text("OpenId"u8);
        OutTradeNo = payload.Fields.Text("OutTradeNo"u8);
        Env = payload.Fields.Int32("Env"u8);
    }

    public string OpenId { get; init; } = "";

    public string OutTradeNo { get; init; } = "";

    /// <summary>0 production, 1 sandbox.</summary>
    public int? Env { get; init; }
}
