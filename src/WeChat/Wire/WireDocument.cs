using System.Text.Unicode;
using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>Reads a payload of either format.</summary>
internal static class WireDocument
{
    /// <summary>Drops a byte order mark and leading white space, tells the format by its first byte.</summary>
    /// <returns>Null, or why the payload cannot be read.</returns>
    public static CallbackFailureCode? Sniff(
        ReadOnlySpan<byte> payload,
        out ReadOnlySpan<byte> document,
        out WireFormat format
    )
    {
        document = payload.StartsWith("\uFEFF"u8) ? payload["\uFEFF"u8.Length..] : payload;
        document = document.TrimStart(" \t\r\n"u8);
        format = WireFormat.Xml;
        if (payload.Length > CallbackLimits.BodyBytes)
        {
            return CallbackFailureCode.BodyTooLarge;
        }
        if (document.IsEmpty)
        {
            return CallbackFailureCode.EmptyBody;
        }
        if (document[0] == (byte)'{')
        {
            format = WireFormat.Json;
        }
        else if (document[0] != (byte)'<')
        {
            return CallbackFailureCode.Malformed;
        }
        return Utf8.IsValid(document) ? null : CallbackFailureCode.InvalidUtf8;
    }

    /// <param name="tape">Made over the same <paramref name="document"/>.</param>
    public static CallbackFailureCode? Read(
        ReadOnlySpan<byte> document,
        WireFormat format,
        ref WireTape tape
    ) =>
        format == WireFormat.Xml
            ? XmlTape.Read(document, ref tape)
            : JsonTape.Read(document, ref tape);
}
