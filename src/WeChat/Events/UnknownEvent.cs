using WeChat.Messages;

namespace WeChat.Events;

/// <summary>An event this library does not know, kept whole.</summary>
public sealed record UnknownEvent : InboundEvent
{
    public UnknownEvent() { }

    internal UnknownEvent(Payload payload)
        : base(payload) => Fields = payload.Fields.All(PayloadField.From);

    /// <summary>Every top-level field in order.</summary>
    public IReadOnlyList<PayloadField> Fields { get; init; } = [];
}
