using System.Text;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Infrastructure.Cases.Materials.Judging;

/// <summary>What a file is that we do not take, and what must not hide in one we take.</summary>
internal static class Foreign
{
    private static readonly byte[][] Programs =
    [
        "MZ"u8.ToArray(),
        [0x7F, (byte)'E', (byte)'L', (byte)'F'],
        "#!"u8.ToArray(),
        [0xCA, 0xFE, 0xBA, 0xBE],
        [0xCF, 0xFA, 0xED, 0xFE],
        [0xCE, 0xFA, 0xED, 0xFE],
        "dex\n"u8.ToArray(),
    ];

    private static readonly byte[][] Archives =
    [
        "Rar!"u8.ToArray(),
        [0x37, 0x7A, 0xBC, 0xAF],
        [0x1F, 0x8B],
        "BZh"u8.ToArray(),
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'],
        [0xD0, 0xCF, 0x11, 0xE0],
        "PK\x05\x06"u8.ToArray(),
        "{\\rtf"u8.ToArray(),
    ];

    private static readonly byte[][] Apple =
    [
        "heic"u8.ToArray(),
        "heix"u8.ToArray(),
        "hevc"u8.ToArray(),
        "hevx"u8.ToArray(),
        "heim"u8.ToArray(),
        "heis"u8.ToArray(),
        "mif1"u8.ToArray(),
        "msf1"u8.ToArray(),
    ];

    private static readonly string[] Pages = ["<!doctype", "<html", "<svg", "<?xml", "<script"];

    private static readonly string[] Hidden =
    [
        "<script",
        "<html",
        "<!doctype",
        "<?php",
        "%pdf-",
        "PK\x03\x04\x14\0",
        "PK\x03\x04\x0a\0",
    ];

    /// <summary>Null: it may be one of ours.</summary>
    public static Refusal? Refuse(ReadOnlySpan<byte> head) =>
        head.IsEmpty ? MaterialRefusals.Empty
        : head.StartsWith("GIF8"u8) ? MaterialRefusals.Gif
        : IsApple(head) ? MaterialRefusals.Heic
        : StartsWithAny(head, Programs) ? MaterialRefusals.Program
        : StartsWithAny(head, Archives) ? MaterialRefusals.Archive
        : IsPage(head) ? MaterialRefusals.WebPage
        // The files of a zip stand behind each other: what is in them, its own judge asks.
        : head.StartsWith(OfdJudge.Mark) ? null
        : HidesBehind(head[Math.Min(5, head.Length)..]) ? MaterialRefusals.Disguised
        : null;

    /// <summary>The beginning of a page, a script, a PDF or an archive. Long enough that a film meets none by chance.</summary>
    public static bool HidesBehind(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return Array.Exists(
            Hidden,
            word => text.Contains(word, StringComparison.OrdinalIgnoreCase)
        );
    }

    private static bool IsApple(ReadOnlySpan<byte> head) =>
        head.Length >= 12 && head[4..].StartsWith("ftyp"u8) && StartsWithAny(head[8..], Apple);

    /// <summary>Behind spaces and marks of the encoding, in either case, also in UTF-16.</summary>
    private static bool IsPage(ReadOnlySpan<byte> head)
    {
        var start = Encoding.Latin1.GetString(head[..Math.Min(256, head.Length)]);
        var text = start
            .Replace("\0", "", StringComparison.Ordinal)
            .TrimStart('ï', '»', '¿', 'þ', 'ÿ', ' ', '\t', '\r', '\n');
        return Array.Exists(
            Pages,
            page => text.StartsWith(page, StringComparison.OrdinalIgnoreCase)
        );
    }

    private static bool StartsWithAny(ReadOnlySpan<byte> bytes, byte[][] marks)
    {
        foreach (var mark in marks)
        {
            if (bytes.StartsWith(mark))
            {
                return true;
            }
        }
        return false;
    }
}
