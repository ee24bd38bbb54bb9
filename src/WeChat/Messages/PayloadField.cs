using WeChat.Wire;

namespace WeChat.Messages;

/// <summary>One field of a payload of any shape.</summary>
/// <param name="Name">As sent, without white space around it.</param>
/// <param name="Text">Exactly as sent; empty when the field has fields itself.</param>
/// <param name="Children">In order; what JSON holds in an array is repeated by name.</param>
public sealed record PayloadField(string Name, string Text, IReadOnlyList<PayloadField> Children)
{
    /// <summary>Top-level fields of a clear payload; none when it cannot be read.</summary>
    public static IReadOnlyList<PayloadField> ReadAll(ReadOnlySpan<byte> payload, WireFormat format)
    {
        var tape = new WireTape(payload);
        try
        {
            return WireDocument.Read(payload, format, ref tape) is null ? tape.Root.All(From) : [];
        }
        finally
        {
            tape.Dispose();
        }
    }

    public override string ToString() => $"PayloadField({Name})";

    internal static PayloadField From(WireFields field) =>
        new(field.Name, field.Value, field.All(From));
}
