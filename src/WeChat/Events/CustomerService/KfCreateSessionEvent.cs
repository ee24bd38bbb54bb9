using WeChat.Messages;

namespace WeChat.Events.CustomerService;

/// <summary>An agent took the conversation.</summary>
public sealed record KfCreateSessionEvent : InboundEvent
{
    public KfCreateSessionEvent() { }

    internal KfCreateSessionEvent(Payload payload)
        : base(payload) => KfAccount = payload.Fields.Text("KfAccount"u8);

    public string KfAccount { get; init; } = "";
}
