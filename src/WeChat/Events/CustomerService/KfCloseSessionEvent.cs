using WeChat.Messages;

namespace WeChat.Events.CustomerService;

/// <summary>The conversation with the agent ended.</summary>
public sealed record KfCloseSessionEvent : InboundEvent
{
    public KfCloseSessionEvent() { }

    internal KfCloseSessionEvent(Payload payload)
        : base(payload)
    {
        KfAccount = payload.Fields.Text("KfAccount"u8);
        CloseType = payload.Fields.Text("CloseType"u8);
    }

    public string KfAccount { get; init; } = "";

    public string CloseType { get; init; } = "";
}
