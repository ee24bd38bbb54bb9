namespace WeChat.Messages;

/// <summary>Something a fan sent into the chat.</summary>
public abstract record ChatMessage : InboundMessage
{
    private protected ChatMessage() { }

    private protected ChatMessage(Payload payload)
        : base(payload)
    {
        MsgDataId = payload.Fields.Text("MsgDataId"u8);
        Idx = payload.Fields.Int32("Idx"u8);
    }

    /// <summary>The article the message was sent from, if it was.</summary>
    public string MsgDataId { get; init; } = "";

    /// <summary>Position of that article in its issue, from 1.</summary>
    public int? Idx { get; init; }
}
