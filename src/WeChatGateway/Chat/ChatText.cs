using System.Text;

namespace WeChatUnion.Gateway.Chat;

/// <summary>How people type: full-width letters, spaces around, 。 at the end.</summary>
public static class ChatText
{
    private static readonly char[] Ends =
    [
        ' ',
        '\t',
        '\r',
        '\n',
        '。',
        '！',
        '？',
        '!',
        '?',
        '.',
        '，',
        '~',
        '～',
    ];

    public static string Normalise(string text)
    {
        var trimmed = text.AsSpan().Trim(Ends);
        return IsPlain(trimmed)
            ? trimmed.ToString()
            : trimmed.ToString().Normalize(NormalizationForm.FormKC).Trim().ToLowerInvariant();
    }

    /// <summary>CJK ideographs and lower-case ASCII stand for themselves.</summary>
    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is not ((>= '一' and <= '龥') or (>= 'a' and <= 'z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }
        return true;
    }
}
