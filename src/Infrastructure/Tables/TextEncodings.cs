using System.Text;
using System.Text.Unicode;

namespace WeChatUnion.Infrastructure.Tables;

/// <summary>Which encoding a text is in. The header is Chinese, so that the first bytes tell.</summary>
internal static class TextEncodings
{
    private const int Looked = 1 << 18;

    /// <summary>A byte that cannot be is an error, never a question mark in somebody's name.</summary>
    private static readonly UTF8Encoding Utf8Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Has a place for every character there is.</summary>
    public static Encoding Gb18030 =>
        Encoding.GetEncoding(
            "GB18030",
            EncoderFallback.ExceptionFallback,
            DecoderFallback.ExceptionFallback
        );

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Null when it is no text. The stream is left at its start.</summary>
    public static Encoding? Detect(Stream file)
    {
        var bytes = new byte[Looked];
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return Of(bytes.AsSpan(0, read));
    }

    private static Encoding? Of(ReadOnlySpan<byte> start)
    {
        if (start is [0xEF, 0xBB, 0xBF, ..])
        {
            return Utf8Strict;
        }
        if (start is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new UnicodeEncoding(start[0] == 0xFE, true, throwOnInvalidBytes: true);
        }
        if (start.Contains((byte)0))
        {
            return IsUtf16(start) ? new UnicodeEncoding(false, false, true) : null;
        }
        return Utf8.IsValid(WholeCharacters(start)) ? Utf8Strict
            : start.ContainsAnyInRange((byte)1, (byte)8) ? null
            : Gb18030;
    }

    /// <summary>Digits and commas of a little-endian text have their zeros at odd places.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> start)
    {
        var (odd, even) = (0, 0);
        for (var i = 0; i < start.Length; i++)
        {
            if (start[i] == 0)
            {
                _ = i % 2 == 1 ? odd++ : even++;
            }
        }
        return even == 0 && odd > start.Length / 10;
    }

    /// <summary>The looked-at piece may end in the middle of a character.</summary>
    private static ReadOnlySpan<byte> WholeCharacters(ReadOnlySpan<byte> start)
    {
        if (start.Length < Looked)
        {
            return start;
        }
        var end = start.Length;
        while (end > start.Length - 4 && (start[end - 1] & 0xC0) == 0x80)
        {
            end--;
        }
        return start[..(end - 1)];
    }
}
