using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>A vault without secrets that still notices a value in the wrong place, and counts its work.</summary>
public sealed class PlainVault : IPersonalDataVault
{
    public int Opened { get; private set; }

    public SealedText Seal(string text, SealedPlace place) =>
        new(Encoding.UTF8.GetBytes($"{place}|{text}"));

    public string Open(SealedText value, SealedPlace place)
    {
        Opened++;
        var text = Encoding.UTF8.GetString(value.Bytes.Span);
        return text.StartsWith($"{place}|", StringComparison.Ordinal)
            ? text[($"{place}|".Length)..]
            : throw new SealBrokenException(place);
    }

    public BlindIndex Blind(string text, string purpose) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}|{text}"))));
}
