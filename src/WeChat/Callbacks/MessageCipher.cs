using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Text;

namespace WeChat.Callbacks;

/// <summary>
/// WXBizMsgCrypt: AES-256-CBC over random(16), length(4, big-endian), message and receive id, padded
/// to a multiple of 32, in standard Base64. Safe for use by many threads.
/// </summary>
public sealed class MessageCipher
{
    /// <summary>The padding block; larger than the cipher's own, so pad values reach 32.</summary>
    public const int PadBlock = 32;

    /// <summary>Length in bytes of the random prefix.</summary>
    public const int RandomLength = 16;

    private const int HeaderLength = RandomLength + sizeof(int);
    private const int CipherBlock = 16;
    private readonly AesKeys keys;
    private readonly byte[] receiveId;

    /// <param name="encodingAesKey">43 characters as shown in WeChat's console.</param>
    /// <param name="receiveId">The AppId; a third-party platform's component AppId.</param>
    /// <exception cref="CallbackException">The key is illegal (-40004).</exception>
    public MessageCipher(string encodingAesKey, string receiveId)
    {
        ArgumentNullException.ThrowIfNull(receiveId);
        keys = new AesKeys(encodingAesKey);
        this.receiveId = Encoding.UTF8.GetBytes(receiveId);
    }

    /// <summary>Bytes of Base64 that a message of this many bytes encrypts to.</summary>
    public int Base64Length(int messageLength) =>
        Base64.GetMaxEncodedToUtf8Length(PaddedLength(messageLength));

    /// <param name="random16">16 bytes; default takes them from the system's generator.</param>
    public string EncryptToBase64(ReadOnlySpan<byte> message, ReadOnlySpan<byte> random16 = default)
    {
        var rented = ArrayPool<byte>.Shared.Rent(Base64Length(message.Length));
        var written = Encrypt(message, rented, random16);
        var text = Encoding.ASCII.GetString(rented.AsSpan(0, written));
        ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Encrypts into <paramref name="base64"/> and tells how many bytes it wrote.</summary>
    /// <param name="base64">At least <see cref="Base64Length"/> bytes.</param>
    /// <param name="random16">16 bytes; default takes them from the system's generator.</param>
    public int Encrypt(
        ReadOnlySpan<byte> message,
        Span<byte> base64,
        ReadOnlySpan<byte> random16 = default
    )
    {
        if (!random16.IsEmpty)
        {
            ArgumentOutOfRangeException.ThrowIfNotEqual(random16.Length, RandomLength);
        }
        var length = PaddedLength(message.Length);
        var rented = ArrayPool<byte>.Shared.Rent(length);
        var buffer = rented.AsSpan(0, length);
        Fill(buffer, message, random16);
        keys.Encrypt(rented, length, random16.IsEmpty ? RandomLength : 0);
        Base64.EncodeToUtf8(buffer, base64, out _, out var written);
        ArrayPool<byte>.Shared.Return(rented);
        return written;
    }

    /// <summary>The clear message.</summary>
    /// <exception cref="CallbackException">-40005, -40007, -40008 or -40010.</exception>
    public ReadOnlyMemory<byte> Decrypt(ReadOnlySpan<byte> base64) =>
        TryDecrypt(base64, out var message, out var failure)
            ? message
            : throw new CallbackException(failure);

    /// <param name="base64">UTF-8 of the Encrypt field.</param>
    /// <param name="message">A slice of one new array; nothing else refers to it.</param>
    /// <param name="failure">Set when the answer is false.</param>
    public bool TryDecrypt(
        ReadOnlySpan<byte> base64,
        out ReadOnlyMemory<byte> message,
        out CallbackFailureCode failure
    )
    {
        message = default;
        var rented = ArrayPool<byte>.Shared.Rent(Base64.GetMaxDecodedFromUtf8Length(base64.Length));
        try
        {
            if (
                Base64.DecodeFromUtf8(base64, rented, out _, out var length) != OperationStatus.Done
            )
            {
                failure = CallbackFailureCode.InvalidBase64;
                return false;
            }
            if (length == 0 || length % CipherBlock != 0)
            {
                failure = CallbackFailureCode.DecryptFailed;
                return false;
            }
            return TryUnwrap(keys.Decrypt(rented, length), out message, out failure);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private int PaddedLength(int messageLength)
    {
        var length = HeaderLength + messageLength + receiveId.Length;
        return length + PadBlock - length % PadBlock;
    }

    private void Fill(Span<byte> buffer, ReadOnlySpan<byte> message, ReadOnlySpan<byte> random16)
    {
        random16.CopyTo(buffer);
        BinaryPrimitives.WriteInt32BigEndian(buffer[RandomLength..], message.Length);
        message.CopyTo(buffer[HeaderLength..]);
        var end = HeaderLength + message.Length;
        receiveId.CopyTo(buffer[end..]);
        var padding = buffer[(end + receiveId.Length)..];
        padding.Fill((byte)padding.Length);
    }

    private bool TryUnwrap(
        ReadOnlyMemory<byte> padded,
        out ReadOnlyMemory<byte> message,
        out CallbackFailureCode failure
    )
    {
        message = default;
        failure = CallbackFailureCode.DecryptFailed;
        var bytes = padded.Span;
        int pad = bytes[^1];
        if (
            pad is 0 or > PadBlock
            || pad > bytes.Length
            || bytes[^pad..].ContainsAnyExcept((byte)pad)
        )
        {
            return false;
        }
        bytes = bytes[..^pad];
        failure = CallbackFailureCode.IllegalBuffer;
        if (bytes.Length < HeaderLength)
        {
            return false;
        }
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes[RandomLength..]);
        if (length > (uint)(bytes.Length - HeaderLength))
        {
            return false;
        }
        var end = HeaderLength + (int)length;
        if (!bytes[end..].SequenceEqual(receiveId))
        {
            failure = CallbackFailureCode.AppIdMismatch;
            return false;
        }
        message = padded[HeaderLength..end];
        failure = default;
        return true;
    }
}
