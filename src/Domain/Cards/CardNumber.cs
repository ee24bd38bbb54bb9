using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>The number on a union card: a bank card of 16 to 19 digits. Prints itself masked.</summary>
public sealed record CardNumber
{
    private readonly string digits;

    private CardNumber(string digits) => this.digits = digits;

    public static Outcome<CardNumber> Parse(string? typed)
    {
        var text = Typed.Compact(typed);
        return text.Length is >= 16 and <= 19 && !text.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? new CardNumber(text)
            : CardsRefusals.CardNumberInvalid;
    }

    public static string Mask(string last4) => $"**** {last4}";

    /// <summary>All digits. For sealing and comparing only.</summary>
    public string Reveal() => digits;

    public string Last4() => digits[^4..];

    public override string ToString() => Mask(Last4());
}
