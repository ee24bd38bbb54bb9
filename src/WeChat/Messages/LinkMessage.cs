namespace WeChat.Messages;

/// <summary>A shared link.</summary>
public sealed record LinkMessage : ChatMessage
{
    public LinkMessage() { }

    internal LinkMessage(Payload payload)
        : base(payload)
    {
        Title = payload.Fields.Text("Title"u8);
        Description = payload.Fields.Text("Description"u8);
        Url = payload.Fields.Text("Url"u8);
    }

    public string Title { get; init; } = "";

    public string Description { get; init; } = "";

    public string Url { get; init; } = "";
}
