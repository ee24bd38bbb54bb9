using System.Security.Cryptography;

namespace WeChatUnion.Domain.Cases;

/// <summary>
/// What a member quotes: <c>FX-7K2M-Q9XD</c>. Forty random bits and nothing about person, day or how many there are; no
/// letters that are taken for digits.
/// </summary>
public static class CaseNumber
{
    public const int Length = 12;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <param name="prefix">Two capital letters.</param>
    public static string New(string prefix)
    {
        var drawn = RandomNumberGenerator.GetString(Alphabet, 8);
        return $"{prefix}-{drawn[..4]}-{drawn[4..]}";
    }
}
