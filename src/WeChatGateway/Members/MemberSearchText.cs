using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;

namespace WeChatUnion.Gateway.Members;

/// <summary>One search box for a phone, an ID number or a name: each is told by its look.</summary>
internal static class MemberSearchText
{
    private const int PhoneDigits = 11;

    public static MemberSearch Apply(MemberSearch search, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0)
        {
            return search;
        }
        var digits = text.Count(char.IsDigit);
        return digits == 0 ? search with { Name = text }
            : IsPhone(text, digits) ? search with { Phone = text }
            : search with { IdNumber = text };
    }

    /// <summary>Eleven digits that are no phone are a mistyped one: the answer then speaks of phones.</summary>
    private static bool IsPhone(string text, int digits) =>
        PhoneNumber.Parse(text).Succeeded || digits == PhoneDigits && !text.Any(char.IsLetter);
}
