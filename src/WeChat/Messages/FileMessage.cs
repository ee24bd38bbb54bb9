namespace WeChat.Messages;

/// <summary>A file. It cannot be downloaded by any API.</summary>
public sealed record FileMessage : ChatMessage
{
    public FileMessage() { }

    internal FileMessage(Payload payload)
        : base(payload)
    {
        Title = payload.Fields.Text("Title"u8);
        Description = payload.Fields.Text("Description"u8);
        FileKey = payload.Fields.Text("FileKey"u8);
        FileMd5 = payload.Fields.Text("FileMd5"u8);
        FileTotalLen = payload.Fields.Int64("FileTotalLen"u8);
    }

    /// <summary>The file name.</summary>
    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string FileKey { get; init; } = "";

    public string FileMd5 { get; init; } = "";

    /// <summary>Bytes.</summary>
    public long? FileTotalLen { get; init; }
}
