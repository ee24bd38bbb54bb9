using System.Text.Encodings.Web;

namespace WeChat.Api.Http;

/// <summary>
/// Writes JSON text as WeChat wants it: no <c>\u</c> escapes in what people read. The framework's relaxed encoder
/// still escapes everything beyond the basic plane (emoji), and WeChat would show those escapes or refuse them.
/// </summary>
internal sealed unsafe class WeChatJsonEncoder : JavaScriptEncoder
{
    public static readonly WeChatJsonEncoder Instance = new();

    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    private WeChatJsonEncoder() { }

    public override int MaxOutputCharactersPerInputCharacter =>
        Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar <= char.MaxValue && Relaxed.WillEncode(unicodeScalar);

    public override bool TryEncodeUnicodeScalar(
        int unicodeScalar,
        char* buffer,
        int bufferLength,
        out int numberOfCharactersWritten
    ) =>
        Relaxed.TryEncodeUnicodeScalar(
            unicodeScalar,
            buffer,
            bufferLength,
            out numberOfCharactersWritten
        );

    public override int FindFirstCharacterToEncode(char* text, int textLength)
    {
        var at = 0;
        while (at < textLength)
        {
            var found = Relaxed.FindFirstCharacterToEncode(text + at, textLength - at);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            var isPair = at + 1 < textLength && char.IsSurrogatePair(text[at], text[at + 1]);
            if (!isPair)
            {
                return at;
            }

            at += 2;
        }

        return -1;
    }
}
