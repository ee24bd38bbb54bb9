using System.Text.Json;
using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>
/// Reads JSON onto a tape: an array becomes that many fields of its name, as XML repeats elements;
/// a null is left out; numbers and booleans keep their spelling.
/// </summary>
internal static class JsonTape
{
    /// <summary>Null when the whole document was read, otherwise why it was not.</summary>
    public static CallbackFailureCode? Read(ReadOnlySpan<byte> document, ref WireTape tape)
    {
        try
        {
            var options = new JsonReaderOptions { MaxDepth = CallbackLimits.Depth };
            return Read(new Utf8JsonReader(document, options), ref tape);
        }
        catch (JsonException)
        {
            return CallbackFailureCode.Malformed;
        }
        catch (InvalidOperationException)
        {
            // An escaped lone surrogate: syntax allows it, text does not.
            return CallbackFailureCode.Malformed;
        }
    }

    private static CallbackFailureCode? Read(Utf8JsonReader reader, ref WireTape tape)
    {
        var frames = default(JsonFrames);
        var name = default(WireSlice);
        var depth = 0;
        while (reader.Read())
        {
            var here = depth > 0 ? frames[depth - 1] ?? name : default;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    name = Slice(ref reader, ref tape);
                    break;
                case JsonTokenType.StartObject:
                    if (!tape.Open(here))
                    {
                        return CallbackFailureCode.TooComplex;
                    }
                    frames[depth++] = null;
                    break;
                case JsonTokenType.StartArray when depth == 0:
                    return CallbackFailureCode.Malformed;
                case JsonTokenType.StartArray:
                    frames[depth++] = here;
                    break;
                case JsonTokenType.EndObject:
                    depth--;
                    tape.Close(default);
                    break;
                case JsonTokenType.EndArray:
                    depth--;
                    break;
                case JsonTokenType.Null:
                    break;
                default:
                    if (!tape.Open(here))
                    {
                        return CallbackFailureCode.TooComplex;
                    }
                    tape.Close(Slice(ref reader, ref tape));
                    break;
            }
        }
        return null;
    }

    private static WireSlice Slice(ref Utf8JsonReader reader, ref WireTape tape)
    {
        var quote = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0;
        if (!reader.ValueIsEscaped)
        {
            return new WireSlice((int)reader.TokenStartIndex + quote, reader.ValueSpan.Length);
        }
        var start = tape.ScratchEnd;
        var written = reader.CopyString(tape.Scratch(reader.ValueSpan.Length));
        tape.Advance(written);
        return new WireSlice(start, written, InScratch: true);
    }
}
