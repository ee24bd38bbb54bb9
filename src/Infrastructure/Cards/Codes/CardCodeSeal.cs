using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Infrastructure.Cards.Codes;

/// <summary>
/// <c>UC1.</c> and 64 bytes as base64url: the key's id, a nonce, the sealed binding and half minute, the
/// tag. AES-256-GCM under a key of its own, derived from the month's signing key.
/// </summary>
internal sealed class CardCodeSeal(SigningKeys keys) : ICardCodeSeal
{
    private const string Prefix = "UC1.";
    private const int Kid = 16;
    private const int Nonce = 12;
    private const int Clear = 20;
    private const int Tag = 16;
    private const int Length = Kid + Nonce + Clear + Tag;

    private static readonly byte[] Purpose = "cards.code.1"u8.ToArray();

    public async Task<string> SealAsync(
        CardCodeContent content,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var key = await keys.CurrentAsync(now, cancel);
        return Seal(content, key);
    }

    public async Task<CardCodeContent?> OpenAsync(
        string? code,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (Decode(code?.Trim()) is not { } bytes)
        {
            return null;
        }
        var key = await keys.FindAsync(new Guid(bytes.AsSpan(0, Kid)), now, cancel);
        return key is null ? null : Open(bytes, key);
    }

    private static string Seal(CardCodeContent content, SigningSecret key)
    {
        var bytes = new byte[Length];
        key.Id.TryWriteBytes(bytes);
        RandomNumberGenerator.Fill(bytes.AsSpan(Kid, Nonce));
        Span<byte> clear = stackalloc byte[Clear];
        content.Binding.Value.TryWriteBytes(clear);
        BinaryPrimitives.WriteInt32BigEndian(clear[Kid..], content.Slot);
        using var cipher = CipherOf(key);
        cipher.Encrypt(
            bytes.AsSpan(Kid, Nonce),
            clear,
            bytes.AsSpan(Kid + Nonce, Clear),
            bytes.AsSpan(Kid + Nonce + Clear),
            Purpose
        );
        return Prefix + Base64Url.EncodeToString(bytes);
    }

    private static CardCodeContent? Open(byte[] bytes, SigningSecret key)
    {
        Span<byte> clear = stackalloc byte[Clear];
        using var cipher = CipherOf(key);
        try
        {
            cipher.Decrypt(
                bytes.AsSpan(Kid, Nonce),
                bytes.AsSpan(Kid + Nonce, Clear),
                bytes.AsSpan(Kid + Nonce + Clear),
                clear,
                Purpose
            );
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        return new(
            new CardBindingId(new Guid(clear[..Kid])),
            BinaryPrimitives.ReadInt32BigEndian(clear[Kid..])
        );
    }

    private static byte[]? Decode(string? code)
    {
        if (
            code is null
            || code.Length != Prefix.Length + Base64Url.GetEncodedLength(Length)
            || !code.StartsWith(Prefix, StringComparison.Ordinal)
        )
        {
            return null;
        }
        var bytes = new byte[Length];
        return
            Base64Url.DecodeFromChars(code.AsSpan(Prefix.Length), bytes, out _, out var written)
                == OperationStatus.Done
            && written == Length
            ? bytes
            : null;
    }

    private static AesGcm CipherOf(SigningSecret key) =>
        new(HKDF.DeriveKey(HashAlgorithmName.SHA256, key.Bytes, 32, info: Purpose), Tag);
}
