using System.Buffers;

namespace WeChat.Wire;

/// <summary>Which characters XML 1.0 allows.</summary>
internal static class XmlCharacters
{
    private static readonly SearchValues<byte> Controls = SearchValues.Create([
        .. Enumerable.Range(0, 0x20).Select(n => (byte)n).Except("\t\n\r"u8.ToArray()),
    ]);

    /// <summary>True when valid UTF-8 holds no character XML forbids.</summary>
    public static bool AreLegal(ReadOnlySpan<byte> utf8) =>
        !utf8.ContainsAny(Controls) && utf8.IndexOf("\uFFFE"u8) < 0 && utf8.IndexOf("\uFFFF"u8) < 0;

    public static bool IsLegal(uint scalar) =>
        scalar
            is 0x9
                or 0xA
                or 0xD
                or (>= 0x20 and <= 0xD7FF)
                or (>= 0xE000 and <= 0xFFFD)
                or (>= 0x10000 and <= 0x10FFFF);
}
