using System.Text;

namespace WeChat.Wire;

/// <summary>The line <c>&lt;?xml version="1.0" encoding="utf-8"?&gt;</c>, which may be missing.</summary>
internal static class XmlDeclaration
{
    /// <summary>Moves behind the declaration; false when there is one, but not for XML 1.0 in UTF-8.</summary>
    public static bool TrySkip(ReadOnlySpan<byte> document, ref int position)
    {
        if (!document.StartsWith("<?xml"u8))
        {
            return true;
        }
        var length = document.IndexOf("?>"u8);
        if (length < 0)
        {
            return false;
        }
        position = length + "?>".Length;
        var rest = document["<?xml".Length..length];
        if (!TryTake(ref rest, "version"u8, out var version) || !version.SequenceEqual("1.0"u8))
        {
            return false;
        }
        if (
            TryTake(ref rest, "encoding"u8, out var encoding)
            && !Ascii.EqualsIgnoreCase(encoding, "utf-8"u8)
        )
        {
            return false;
        }
        if (
            TryTake(ref rest, "standalone"u8, out var alone)
            && !alone.SequenceEqual("yes"u8)
            && !alone.SequenceEqual("no"u8)
        )
        {
            return false;
        }
        return rest.TrimStart(" \t\r\n"u8).IsEmpty;
    }

    private static bool TryTake(
        ref ReadOnlySpan<byte> rest,
        ReadOnlySpan<byte> name,
        out ReadOnlySpan<byte> value
    )
    {
        value = default;
        var trimmed = rest.TrimStart(" \t\r\n"u8);
        if (trimmed.Length == rest.Length || !trimmed.StartsWith(name))
        {
            return false;
        }
        trimmed = trimmed[name.Length..].TrimStart(" \t\r\n"u8);
        if (!trimmed.StartsWith("="u8))
        {
            return false;
        }
        trimmed = trimmed[1..].TrimStart(" \t\r\n"u8);
        if (trimmed.IsEmpty || trimmed[0] is not ((byte)'"' or (byte)'\''))
        {
            return false;
        }
        var end = trimmed[1..].IndexOf(trimmed[0]);
        if (end < 0)
        {
            return false;
        }
        value = trimmed.Slice(1, end);
        rest = trimmed[(end + 2)..];
        return true;
    }
}
