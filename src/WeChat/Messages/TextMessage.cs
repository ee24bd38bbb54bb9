namespace WeChat.Messages;

/// <summary>A text.</summary>
public sealed record TextMessage : ChatMessage
{
    public TextMessage() { }

    internal TextMessage(Payload payload)
        : base(payload)
    {
        Content = payload.Fields.Verbatim("Content"u8);
        BizMsgMenuId = payload.Fields.Text("BizMsgMenuId"u8);
        BusinessId = payload.Fields.Text("BusinessId"u8);
    }

    /// <summary>Exactly as typed, never trimmed.</summary>
    public string Content { get; init; } = "";

    /// <summary>Id of the tapped item of a customer-service menu; Content is its text.</summary>
    public string BizMsgMenuId { get; init; } = "";

    /// <summary>Mini-program only.</summary>
    public string BusinessId { get; init; } = "";
}
