namespace WeChat.Messages;

/// <summary>A video.</summary>
public sealed record VideoMessage : ChatMessage
{
    public VideoMessage() { }

    internal VideoMessage(Payload payload)
        : base(payload)
    {
        MediaId = payload.Fields.Text("MediaId"u8);
        ThumbMediaId = payload.Fields.Text("ThumbMediaId"u8);
    }

    public string MediaId { get; init; } = "";

    public string ThumbMediaId { get; init; } = "";
}
