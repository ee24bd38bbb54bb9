using System.Buffers;
using System.Buffers.Text;
using System.Text;
using WeChat.Wire;

namespace WeChat.Replies;

/// <summary>Writes elements whose texts stand in CDATA, as Tencent's samples do.</summary>
public readonly ref struct ReplyXmlWriter(IBufferWriter<byte> output)
{
    private readonly IBufferWriter<byte> output = output;

    public void Open(ReadOnlySpan<byte> name)
    {
        output.Write("<"u8);
        output.Write(name);
        output.Write(">"u8);
    }

    public void Close(ReadOnlySpan<byte> name)
    {
        output.Write("</"u8);
        output.Write(name);
        output.Write(">"u8);
    }

    public void Number(ReadOnlySpan<byte> name, long value)
    {
        Open(name);
        var target = output.GetSpan(20);
        Utf8Formatter.TryFormat(value, target, out var written);
        output.Advance(written);
        Close(name);
    }

    /// <summary>Nothing at all for null.</summary>
    public void OptionalText(ReadOnlySpan<byte> name, string? text)
    {
        if (text is not null)
        {
            Text(name, text);
        }
    }

    /// <summary>
    /// Leaves out characters XML cannot carry; cuts between characters where
    /// <paramref name="maximumBytes"/> of UTF-8 are reached.
    /// </summary>
    public void Text(ReadOnlySpan<byte> name, string text, int maximumBytes = int.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(text);
        Open(name);
        output.Write("<![CDATA["u8);
        var rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        var utf8 = rented.AsSpan(0, Encoding.UTF8.GetBytes(text, rented));
        utf8 = Cut(XmlCharacters.AreLegal(utf8) ? utf8 : DropForbidden(utf8), maximumBytes);
        WriteSplit(utf8);
        ArrayPool<byte>.Shared.Return(rented, clearArray: true);
        output.Write("]]>"u8);
        Close(name);
    }

    // A CDATA section ends at the first "]]>", so one inside the text is shared between two sections.
    private void WriteSplit(ReadOnlySpan<byte> utf8)
    {
        for (var at = utf8.IndexOf("]]>"u8); at >= 0; at = utf8.IndexOf("]]>"u8))
        {
            output.Write(utf8[..(at + 2)]);
            output.Write("]]><![CDATA["u8);
            utf8 = utf8[(at + 2)..];
        }
        output.Write(utf8);
    }

    private static Span<byte> DropForbidden(Span<byte> utf8)
    {
        var kept = 0;
        for (var rest = utf8; !rest.IsEmpty; )
        {
            Rune.DecodeFromUtf8(rest, out var rune, out var length);
            if (XmlCharacters.IsLegal((uint)rune.Value))
            {
                rest[..length].CopyTo(utf8[kept..]);
                kept += length;
            }
            rest = rest[length..];
        }
        return utf8[..kept];
    }

    private static Span<byte> Cut(Span<byte> utf8, int maximumBytes)
    {
        if (utf8.Length <= maximumBytes)
        {
            return utf8;
        }
        var end = maximumBytes;
        while (end > 0 && (utf8[end] & 0xC0) == 0x80)
        {
            end--;
        }
        return utf8[..end];
    }
}
