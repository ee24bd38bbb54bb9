namespace WeChat.Messages;

/// <summary>A MsgType this library does not know, kept whole.</summary>
public sealed record UnknownMessage : InboundMessage
{
    public UnknownMessage() { }

    internal UnknownMessage(Payload payload)
        : base(payload) => Fields = payload.Fields.All(PayloadField.From);

    /// <summary>Every top-level field in order.</summary>
    public IReadOnlyList<PayloadField> Fields { get; init; } = [];
}
