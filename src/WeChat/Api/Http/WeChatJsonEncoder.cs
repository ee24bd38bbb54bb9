using System.Buffers;
using System.Text.Encodings.Web;

namespace WeChat.Api.Http;

/// <summary>
/// Writes JSON text as WeChat wants it: no <c>\u</c> escapes in what people read, because WeChat shows them or refuses
/// them. Escaped is only what JSON cannot hold otherwise: quotes, backslashes, controls below U+0020 and halves of
/// surrogate pairs. The framework's relaxed encoder escapes emoji, private use and every space but the plain one too.
/// </summary>
internal sealed unsafe class WeChatJsonEncoder : JavaScriptEncoder
{
    public static readonly WeChatJsonEncoder Instance = new();

    private static readonly JavaScriptEncoder Relaxed = UnsafeRelaxedJsonEscaping;

    /// <summary>What is escaped, and what must be looked at: half a pair alone, or a whole one.</summary>
    private static readonly SearchValues<char> Suspects = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Where(MustEscape).Select(letter => (char)letter),
    ]);

    private WeChatJsonEncoder() { }

    public override int MaxOutputCharactersPerInputCharacter =>
        Relaxed.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => MustEscape(unicodeScalar);

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
        var letters = new ReadOnlySpan<char>(text, textLength);
        for (var at = 0; ; at += 2)
        {
            var found = letters[at..].IndexOfAny(Suspects);
            if (found < 0)
            {
                return -1;
            }

            at += found;
            var isPair = at + 1 < textLength && char.IsSurrogatePair(letters[at], letters[at + 1]);
            if (!isPair)
            {
                return at;
            }
        }
    }

    private static bool MustEscape(int scalar) =>
        scalar is < ' ' or '"' or '\\' or (>= 0xD800 and <= 0xDFFF);
}
