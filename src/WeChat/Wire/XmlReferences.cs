using System.Buffers.Text;
using System.Text;
using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>Character references, XML's five entities, and line ends in character data.</summary>
internal static class XmlReferences
{
    /// <summary>What is wrong with the references of a text; null when nothing is.</summary>
    public static CallbackFailureCode? Check(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'&'); at >= 0; at = text.IndexOf((byte)'&'))
        {
            text = text[(at + 1)..];
            var end = text.IndexOf((byte)';');
            if (end <= 0)
            {
                return CallbackFailureCode.Malformed;
            }
            if (!TryResolve(text[..end], out _))
            {
                return text[0] == (byte)'#'
                    ? CallbackFailureCode.Malformed
                    : CallbackFailureCode.EntityForbidden;
            }
            text = text[(end + 1)..];
        }
        return null;
    }

    /// <summary>Writes checked character data as a reader sees it; returns the bytes written.</summary>
    /// <param name="resolve">False inside CDATA, where an ampersand stands for itself.</param>
    /// <param name="target">As long as <paramref name="text"/>.</param>
    public static int Decode(ReadOnlySpan<byte> text, bool resolve, Span<byte> target)
    {
        var written = 0;
        while (!text.IsEmpty)
        {
            var plain = resolve ? text.IndexOfAny((byte)'&', (byte)'\r') : text.IndexOf((byte)'\r');
            plain = plain < 0 ? text.Length : plain;
            text[..plain].CopyTo(target[written..]);
            written += plain;
            text = text[plain..];
            if (text.IsEmpty)
            {
                break;
            }
            if (text[0] == (byte)'\r')
            {
                target[written++] = (byte)'\n';
                text = text[(text.StartsWith("\r\n"u8) ? 2 : 1)..];
                continue;
            }
            var end = text.IndexOf((byte)';');
            TryResolve(text[1..end], out var rune);
            written += rune.EncodeToUtf8(target[written..]);
            text = text[(end + 1)..];
        }
        return written;
    }

    private static bool TryResolve(ReadOnlySpan<byte> name, out Rune rune)
    {
        rune = name switch
        {
            [(byte)'l', (byte)'t'] => new Rune('<'),
            [(byte)'g', (byte)'t'] => new Rune('>'),
            [(byte)'a', (byte)'m', (byte)'p'] => new Rune('&'),
            [(byte)'q', (byte)'u', (byte)'o', (byte)'t'] => new Rune('"'),
            [(byte)'a', (byte)'p', (byte)'o', (byte)'s'] => new Rune('\''),
            _ => default,
        };
        return rune != default || (name[0] == (byte)'#' && TryNumber(name[1..], out rune));
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out Rune rune)
    {
        rune = default;
        var hex = digits.StartsWith("x"u8);
        digits = hex ? digits[1..] : digits;
        // Utf8Parser would take a sign.
        if (digits.IsEmpty || !char.IsAsciiHexDigit((char)digits[0]))
        {
            return false;
        }
        digits = digits.TrimStart((byte)'0');
        if (
            !Utf8Parser.TryParse(digits, out uint scalar, out var read, hex ? 'x' : 'D')
            || read != digits.Length
            || !XmlCharacters.IsLegal(scalar)
        )
        {
            return false;
        }
        rune = new Rune(scalar);
        return true;
    }
}
