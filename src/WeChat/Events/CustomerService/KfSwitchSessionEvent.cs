using WeChat.Messages;

namespace WeChat.Events.CustomerService;

/// <summary>The conversation went to another agent.</summary>
public sealed record KfSwitchSessionEvent : InboundEvent
{
    public KfSwitchSessionEvent() { }

    internal KfSwitchSessionEvent(Payload payload)
        : base(payload)
    {
        FromKfAccount = payload.Fields.Text("FromKfAccount"u8);
        ToKfAccount = payload.Fields.Text("ToKfAccount"u8);
    }

    public string FromKfAccount { get; init; } = "";

    public string ToKfAccount { get; init; } = "";
}
