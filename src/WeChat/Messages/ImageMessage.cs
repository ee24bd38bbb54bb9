namespace WeChat.Messages;

/// <summary>A picture.</summary>
public sealed record ImageMessage : ChatMessage
{
    public ImageMessage() { }

    internal ImageMessage(Payload payload)
        : base(payload)
    {
        PicUrl = payload.Fields.Text("PicUrl"u8);
        MediaId = payload.Fields.Text("MediaId"u8);
    }

    public string PicUrl { get; init; } = "";

    /// <summary>Temporary media, kept three days.</summary>
    public string MediaId { get; init; } = "";
}
