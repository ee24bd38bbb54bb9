using WeChat.Wire;

namespace WeChat.Messages;

/// <summary>
/// What WeChat pushed. Texts that were absent are empty, numbers that were absent or unreadable
/// are null. Prints no more than its kind, since the rest is personal.
/// </summary>
public abstract record InboundMessage
{
    private protected InboundMessage() { }

    private protected InboundMessage(Payload payload)
    {
        var fields = payload.Fields;
        ToUserName = fields.Text("ToUserName"u8);
        FromUserName = fields.Text("FromUserName"u8);
        CreateTime = fields.Int64("CreateTime"u8) ?? 0;
        MsgType = fields.Text("MsgType"u8);
        MsgId = fields.TextOrNull("MsgId"u8);
        Raw = payload.Raw;
        Format = payload.Format;
    }

    /// <summary>The account's original id (gh_…).</summary>
    public string ToUserName { get; init; } = "";

    /// <summary>The sender's OpenID; a platform id where an event says so.</summary>
    public string FromUserName { get; init; } = "";

    /// <summary>Unix seconds, UTC; 0 when absent.</summary>
    public long CreateTime { get; init; }

    /// <summary>As sent; compare without case.</summary>
    public string MsgType { get; init; } = "";

    /// <summary>MsgId of a message or MsgID of a job event; a text, since not all are numbers.</summary>
    public string? MsgId { get; init; }

    /// <summary>The clear payload as it arrived or decrypted, without byte order mark.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>How <see cref="Raw"/> is written.</summary>
    public WireFormat Format { get; init; }

    /// <summary>Reads <see cref="Raw"/> again, for fields the record has no property for.</summary>
    public IReadOnlyList<PayloadField> ReadFields() => PayloadField.ReadAll(Raw.Span, Format);

    public sealed override string ToString() => GetType().Name;
}
