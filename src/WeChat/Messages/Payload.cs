using WeChat.Wire;

namespace WeChat.Messages;

/// <summary>What a record is made of: the fields while they are on the tape, and what is kept.</summary>
internal readonly ref struct Payload(WireFields fields, ReadOnlyMemory<byte> raw, WireFormat format)
{
    public WireFields Fields { get; } = fields;

    public ReadOnlyMemory<byte> Raw { get; } = raw;

    public WireFormat Format { get; } = format;
}
