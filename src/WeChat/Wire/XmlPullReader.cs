using System.Buffers;
using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>
/// Reads forward through the XML WeChat writes: elements, character data, CDATA and comments in
/// valid UTF-8. Every document it accepts is well-formed XML 1.0. Outside of that subset, and
/// refused: DTDs, entities beyond XML's five, attributes, processing instructions, and names
/// outside ASCII or with a colon.
/// </summary>
/// <param name="document">Checked by <see cref="XmlCharacters"/>, without byte order mark.</param>
internal ref struct XmlPullReader(ReadOnlySpan<byte> document)
{
    private static readonly SearchValues<byte> NameStart = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_"u8
    );
    private static readonly SearchValues<byte> NameRest = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789.-"u8
    );
    private readonly ReadOnlySpan<byte> document = document;
    private XmlOpenNames open;
    private int position;
    private int depth;
    private bool rootSeen;
    private bool emptyElement;

    /// <summary>What the last token stands for.</summary>
    public WireSlice Slice { get; private set; }

    public CallbackFailureCode Failure { get; private set; }

    private readonly ReadOnlySpan<byte> Rest => document[position..];

    public XmlToken Read()
    {
        if (emptyElement)
        {
            emptyElement = false;
            depth--;
            return XmlToken.End;
        }
        if (position == 0 && !XmlDeclaration.TrySkip(document, ref position))
        {
            return Fail();
        }
        while (position < document.Length)
        {
            if (document[position] != (byte)'<')
            {
                if (depth > 0)
                {
                    return ReadText();
                }
                if (!SkipWhiteSpace())
                {
                    return Fail();
                }
            }
            else if (!Rest.StartsWith("<!--"u8))
            {
                return ReadMarkup();
            }
            else if (!SkipComment())
            {
                return Fail();
            }
        }
        return depth == 0 && rootSeen ? XmlToken.Finished : Fail();
    }

    private XmlToken ReadMarkup()
    {
        if (Rest.StartsWith("</"u8))
        {
            return ReadEnd();
        }
        if (Rest.StartsWith("<![CDATA["u8) && depth > 0)
        {
            return ReadCData();
        }
        return Rest.StartsWith("<!DOCTYPE"u8)
            ? Fail(CallbackFailureCode.DoctypeForbidden)
            : ReadStart();
    }

    private XmlToken ReadStart()
    {
        if (depth == 0 && rootSeen)
        {
            return Fail();
        }
        if (depth == CallbackLimits.Depth)
        {
            return Fail(CallbackFailureCode.TooComplex);
        }
        position++;
        if (!TryReadName(out var name))
        {
            return Fail();
        }
        SkipWhiteSpace();
        emptyElement = Rest.StartsWith("/>"u8);
        if (!emptyElement && !Rest.StartsWith(">"u8))
        {
            return Fail();
        }
        position += emptyElement ? 2 : 1;
        rootSeen = true;
        open[depth++] = name;
        Slice = name;
        return XmlToken.Start;
    }

    private XmlToken ReadEnd()
    {
        position += 2;
        if (depth == 0 || !TryReadName(out var name))
        {
            return Fail();
        }
        SkipWhiteSpace();
        if (!Rest.StartsWith(">"u8) || !Span(open[depth - 1]).SequenceEqual(Span(name)))
        {
            return Fail();
        }
        position++;
        depth--;
        return XmlToken.End;
    }

    private XmlToken ReadText()
    {
        var length = Rest.IndexOf((byte)'<');
        if (length < 0)
        {
            return Fail();
        }
        Slice = new WireSlice(position, length);
        var text = Span(Slice);
        if (text.IndexOf("]]>"u8) >= 0)
        {
            return Fail();
        }
        if (XmlReferences.Check(text) is { } failure)
        {
            return Fail(failure);
        }
        position += length;
        return XmlToken.Text;
    }

    private XmlToken ReadCData()
    {
        position += "<![CDATA[".Length;
        var length = Rest.IndexOf("]]>"u8);
        if (length < 0)
        {
            return Fail();
        }
        Slice = new WireSlice(position, length);
        position += length + "]]>".Length;
        return XmlToken.CData;
    }

    private bool SkipComment()
    {
        position += "<!--".Length;
        var length = Rest.IndexOf("--"u8);
        if (length < 0 || !Rest[length..].StartsWith("-->"u8))
        {
            return false;
        }
        position += length + "-->".Length;
        return true;
    }

    private bool SkipWhiteSpace()
    {
        var length = Rest.IndexOfAnyExcept(" \t\r\n"u8);
        length = length < 0 ? Rest.Length : length;
        position += length;
        return length > 0;
    }

    private bool TryReadName(out WireSlice name)
    {
        name = default;
        if (Rest.IsEmpty || !NameStart.Contains(Rest[0]))
        {
            return false;
        }
        var length = Rest.IndexOfAnyExcept(NameRest);
        name = new WireSlice(position, length < 0 ? Rest.Length : length);
        position += name.Length;
        return true;
    }

    private readonly ReadOnlySpan<byte> Span(WireSlice slice) =>
        document.Slice(slice.Start, slice.Length);

    private XmlToken Fail(CallbackFailureCode failure = CallbackFailureCode.Malformed)
    {
        Failure = failure;
        return XmlToken.Failed;
    }
}
