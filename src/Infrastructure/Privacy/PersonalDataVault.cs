using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>Personal data sealed under the configured keys and found by keyed digests.</summary>
internal sealed class PersonalDataVault(SealRing ring, IOptions<PrivacyOptions> options)
    : IPersonalDataVault
{
    /// <summary>Part of every digest: a new way of normalising gets a new version.</summary>
    private const string IndexVersion = "1";
    private readonly byte[] indexKey = Convert.FromBase64String(options.Value.BlindIndexKey);

    public SealedText Seal(string text, SealedPlace place) =>
        new(ring.Seal(Encoding.UTF8.GetBytes(text), Bytes(place)));

    public string Open(SealedText value, SealedPlace place)
    {
        try
        {
            return Encoding.UTF8.GetString(ring.Open(value.Bytes.Span, Bytes(place)));
        }
        catch (CryptographicException error)
        {
            throw new SealBrokenException(place, error);
        }
    }

    public BlindIndex Blind(string text, string purpose) =>
        new(
            Convert.ToHexStringLower(
                HMACSHA256.HashData(
                    indexKey,
                    Encoding.UTF8.GetBytes($"{IndexVersion}\n{purpose}\n{text}")
                )
            )
        );

    private static byte[] Bytes(SealedPlace place) =>
        Encoding.UTF8.GetBytes($"{place.Table}\n{place.Row:N}\n{place.Column}");
}
