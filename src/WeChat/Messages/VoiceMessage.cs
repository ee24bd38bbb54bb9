namespace WeChat.Messages;

/// <summary>A voice message.</summary>
public sealed record VoiceMessage : ChatMessage
{
    public VoiceMessage() { }

    internal VoiceMessage(Payload payload)
        : base(payload)
    {
        MediaId = payload.Fields.Text("MediaId"u8);
        AudioFormat = payload.Fields.Text("Format"u8);
        Recognition = payload.Fields.Text("Recognition"u8);
        MediaId16K = payload.Fields.Text("MediaId16K"u8);
    }

    /// <summary>Temporary media, kept three days.</summary>
    public string MediaId { get; init; } = "";

    /// <summary>amr or speex.</summary>
    public string AudioFormat { get; init; } = "";

    /// <summary>What was said, when speech recognition is switched on.</summary>
    public string Recognition { get; init; } = "";

    /// <summary>The same recording at 16 kHz.</summary>
    public string MediaId16K { get; init; } = "";
}
