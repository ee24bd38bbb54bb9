using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Unicode;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Privacy;

/// <summary>Personal data sealed under the configured keys and found by keyed digests.</summary>
internal sealed class PersonalDataVault(SealRing ring, IOptions<PrivacyOptions> options)
    : IPersonalDataVault
{
    /// <summary>Part of every digest: a new way of normalising gets a new version.</summary>
    private const string IndexVersion = "1";

    /// <summary>Half of the digest: two of a million numbers share 128 bits by chance once in 10^26, and an index of them is half as large.</summary>
    private const int IndexBytes = 16;

    private const int LongestPlace = 256;

    /// <summary>As many as threads met here at once.</summary>
    private readonly ConcurrentBag<IncrementalHash> idle = [];
    private readonly byte[] indexKey = Convert.FromBase64String(options.Value.BlindIndexKey);

    public SealedText Seal(string text, SealedPlace place)
    {
        Span<byte> where = stackalloc byte[LongestPlace];
        using var clear = new ClearBytes(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, clear.Span);
        return new(ring.Seal(clear.Span[..length], Write(place, where)));
    }

    public string Open(SealedText value, SealedPlace place)
    {
        Span<byte> where = stackalloc byte[LongestPlace];
        try
        {
            return Encoding.UTF8.GetString(ring.Open(value.Bytes.Span, Write(place, where)));
        }
        catch (CryptographicException error)
        {
            throw new SealBrokenException(place, error);
        }
    }

    public BlindIndex Blind(string text, string purpose)
    {
        using var clear = new ClearBytes(
            Encoding.UTF8.GetMaxByteCount(IndexVersion.Length + purpose.Length + text.Length + 2)
        );
        Utf8.TryWrite(clear.Span, $"{IndexVersion}\n{purpose}\n{text}", out var length);
        Span<byte> digest = stackalloc byte[HMACSHA256.HashSizeInBytes];
        // Setting a key up costs more than the digest of a short text.
        var hmac = idle.TryTake(out var one)
            ? one
            : IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, indexKey);
        hmac.AppendData(clear.Span[..length]);
        hmac.GetHashAndReset(digest);
        idle.Add(hmac);
        return new(Convert.ToHexStringLower(digest[..IndexBytes]));
    }

    private static ReadOnlySpan<byte> Write(SealedPlace place, Span<byte> into) =>
        Utf8.TryWrite(into, $"{place.Table}\n{place.Row:N}\n{place.Column}", out var length)
            ? into[..length]
            : throw new ArgumentException("Names of a table and a column have 63 characters.");

    /// <summary>Room for a text in the clear: wiped when done with. An import makes millions of them.</summary>
    private readonly ref struct ClearBytes(int length) : IDisposable
    {
        private readonly byte[] rented = ArrayPool<byte>.Shared.Rent(length);

        public Span<byte> Span => rented;

        public void Dispose() => ArrayPool<byte>.Shared.Return(rented, clearArray: true);
    }
}
