using WeChat.Messages;

namespace WeChat.Events.CustomerService;

/// <summary>A mini-program user opened customer service: two messages within a minute may follow.</summary>
public sealed record UserEnterTempSessionEvent : InboundEvent
{
    public UserEnterTempSessionEvent() { }

    internal UserEnterTempSessionEvent(Payload payload)
        : base(payload) => SessionFrom = payload.Fields.Text("SessionFrom"u8);

    /// <summary>The button's session-from.</summary>
    public string SessionFrom { get; init; } = "";
}
