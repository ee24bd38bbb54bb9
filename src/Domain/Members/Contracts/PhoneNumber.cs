using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>A mainland mobile number: 11 digits, without country code. Prints itself masked.</summary>
public sealed record PhoneNumber
{
    private const int Length = 11;
    private readonly string digits;

    private PhoneNumber(string digits) => this.digits = digits;

    /// <summary>Accepts spaces, dashes, full-width digits and the prefixes +86, 86 and 0086.</summary>
    public static Outcome<PhoneNumber> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        foreach (var prefix in (ReadOnlySpan<string>)["+86", "0086", "86"])
        {
            if (
                text.Length == prefix.Length + Length
                && text.StartsWith(prefix, StringComparison.Ordinal)
            )
            {
                text = text[prefix.Length..];
                break;
            }
        }
        return IsValid(text) ? new PhoneNumber(text) : MembersRefusals.PhoneInvalid;
    }

    /// <summary>The 11 digits. For sealing and finding only.</summary>
    public string Reveal() => digits;

    public override string ToString() => $"{digits[..3]}****{digits[^4..]}";

    private static bool IsValid(string text) =>
        text.Length == Length
        && text[0] == '1'
        && text[1] is >= '3' and <= '9'
        && !text.AsSpan().ContainsAnyExceptInRange('0', '9');
}
