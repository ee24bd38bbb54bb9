namespace WeChat.Messages;

/// <summary>A mini-program card, sent into customer service.</summary>
public sealed record MiniProgramPageMessage : ChatMessage
{
    public MiniProgramPageMessage() { }

    internal MiniProgramPageMessage(Payload payload)
        : base(payload)
    {
        Title = payload.Fields.Text("Title"u8);
        AppId = payload.Fields.Text("AppId"u8);
        PagePath = payload.Fields.Text("PagePath"u8);
        ThumbUrl = payload.Fields.Text("ThumbUrl"u8);
        ThumbMediaId = payload.Fields.Text("ThumbMediaId"u8);
    }

    public string Title { get; init; } = "";

    public string AppId { get; init; } = "";

    public string PagePath { get; init; } = "";

    public string ThumbUrl { get; init; } = "";

    public string ThumbMediaId { get; init; } = "";
}
