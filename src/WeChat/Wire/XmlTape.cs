using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>Reads XML onto a tape.</summary>
internal static class XmlTape
{
    /// <summary>Null when the whole document was read, otherwise why it was not.</summary>
    public static CallbackFailureCode? Read(ReadOnlySpan<byte> document, ref WireTape tape)
    {
        if (!XmlCharacters.AreLegal(document))
        {
            return CallbackFailureCode.Malformed;
        }
        var reader = new XmlPullReader(document);
        var text = default(WireSlice);
        while (true)
        {
            switch (reader.Read())
            {
                case XmlToken.Start when tape.Open(reader.Slice):
                    text = default;
                    break;
                case XmlToken.Start:
                    return CallbackFailureCode.TooComplex;
                case XmlToken.Text:
                    text = Append(text, reader.Slice, resolve: true, ref tape);
                    break;
                case XmlToken.CData:
                    text = Append(text, reader.Slice, resolve: false, ref tape);
                    break;
                case XmlToken.End:
                    tape.Close(text);
                    text = default;
                    break;
                case XmlToken.Finished:
                    return null;
                default:
                    return reader.Failure;
            }
        }
    }

    /// <summary>
    /// Joins a further piece to an element's text. A lone piece that needs no decoding stays where
    /// it is in the source; nearly every field of a real payload is one.
    /// </summary>
    private static WireSlice Append(
        WireSlice text,
        WireSlice piece,
        bool resolve,
        ref WireTape tape
    )
    {
        var bytes = tape.Span(piece);
        var plain = resolve
            ? !bytes.ContainsAny((byte)'&', (byte)'\r')
            : !bytes.Contains((byte)'\r');
        if (text.Length == 0 && plain)
        {
            return piece;
        }
        if (!text.InScratch)
        {
            tape.Span(text).CopyTo(tape.Scratch(text.Length));
            text = new WireSlice(tape.ScratchEnd, text.Length, InScratch: true);
            tape.Advance(text.Length);
        }
        var written = XmlReferences.Decode(bytes, resolve, tape.Scratch(bytes.Length));
        tape.Advance(written);
        return text with { Length = text.Length + written };
    }
}
