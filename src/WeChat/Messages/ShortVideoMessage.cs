namespace WeChat.Messages;

/// <summary>A short video filmed in the chat.</summary>
public sealed record ShortVideoMessage : ChatMessage
{
    public ShortVideoMessage() { }

    internal ShortVideoMessage(Payload payload)
        : base(payload)
    {
        MediaId = payload.Fields.Text("MediaId"u8);
        ThumbMediaId = payload.Fields.Text("ThumbMediaId"u8);
    }

    public string MediaId { get; init; } = "";

    public string ThumbMediaId { get; init; } = "";
}
