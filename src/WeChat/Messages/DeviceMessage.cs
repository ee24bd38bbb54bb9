namespace WeChat.Messages;

/// <summary>From a device of the retired hardware platform.</summary>
public abstract record DeviceMessage : ChatMessage
{
    private protected DeviceMessage() { }

    private protected DeviceMessage(Payload payload)
        : base(payload)
    {
        DeviceType = payload.Fields.Text("DeviceType"u8);
        DeviceId = payload.Fields.Text("DeviceId"u8);
        SessionId = payload.Fields.Text("SessionId"u8);
        OpenId = payload.Fields.Text("OpenId"u8);
        Content = payload.Fields.Text("Content"u8);
    }

    public string DeviceType { get; init; } = "";

    public string DeviceId { get; init; } = "";

    public string SessionId { get; init; } = "";

    /// <summary>The owner.</summary>
    public string OpenId { get; init; } = "";

    /// <summary>Base64.</summary>
    public string Content { get; init; } = "";
}
