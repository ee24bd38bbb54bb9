using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChat.Wire;

namespace WeChat.Callbacks;

/// <summary>The four fields an encrypted reply is sent in, in Tencent's order.</summary>
public static class ReplyEnvelope
{
    private const int DigestLength = 40;

    /// <summary>Nothing to say: no body, or the bare word, which WeChat takes in every mode.</summary>
    public static bool StaysClear(ReadOnlySpan<byte> clearReply) =>
        clearReply.IsEmpty || clearReply.SequenceEqual("success"u8);

    /// <summary>The query's nonce, or a new one when that could not be quoted as it is.</summary>
    public static string NonceFor(CallbackQuery query) =>
        query.Nonce is { Length: > 0 and <= 64 } nonce && nonce.All(char.IsAsciiLetterOrDigit)
            ? nonce
            : RandomNumberGenerator
                .GetInt32(100_000_000, int.MaxValue)
                .ToString(CultureInfo.InvariantCulture);

    /// <param name="timestamp">Unix seconds.</param>
    /// <param name="nonce">ASCII letters and digits.</param>
    /// <param name="random16">16 bytes; default takes them from the system's generator.</param>
    public static void Write(
        MessageCipher cipher,
        string token,
        WireFormat format,
        long timestamp,
        string nonce,
        ReadOnlySpan<byte> clearReply,
        IBufferWriter<byte> output,
        ReadOnlySpan<byte> random16 = default
    )
    {
        ArgumentNullException.ThrowIfNull(cipher);
        ArgumentNullException.ThrowIfNull(nonce);
        var xml = format == WireFormat.Xml;
        var open = xml ? "<xml><Encrypt><![CDATA["u8 : "{\"Encrypt\":\""u8;
        var beforeDigest = xml
            ? "]]></Encrypt><MsgSignature><![CDATA["u8
            : "\",\"MsgSignature\":\""u8;
        var beforeTime = xml ? "]]></MsgSignature><TimeStamp>"u8 : "\",\"TimeStamp\":"u8;
        var beforeNonce = xml ? "</TimeStamp><Nonce><![CDATA["u8 : ",\"Nonce\":\""u8;
        var close = xml ? "]]></Nonce></xml>"u8 : "\"}"u8;

        output.Write(open);
        var base64 = output.GetSpan(cipher.Base64Length(clearReply.Length));
        var length = cipher.Encrypt(clearReply, base64, random16);
        Span<byte> digest = stackalloc byte[DigestLength];
        Span<byte> time = stackalloc byte[20];
        Utf8Formatter.TryFormat(timestamp, time, out var timeLength);
        CallbackSignature.WriteHex(
            token,
            timestamp.ToString(CultureInfo.InvariantCulture),
            nonce,
            base64[..length],
            digest
        );
        output.Advance(length);
        output.Write(beforeDigest);
        output.Write(digest);
        output.Write(beforeTime);
        output.Write(time[..timeLength]);
        output.Write(beforeNonce);
        output.Advance(Encoding.ASCII.GetBytes(nonce, output.GetSpan(nonce.Length)));
        output.Write(close);
    }
}
