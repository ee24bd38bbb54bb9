using System.Globalization;
using System.Text;
using WeChat.Messages;
using WeChat.Wire;

namespace WeChat.Callbacks;

/// <summary>
/// WeChat's end of the callback: signs and encrypts what it pushes, opens what is answered. For a
/// simulator, a load generator and tests.
/// </summary>
public sealed class CallbackSender
{
    private readonly string token;
    private readonly MessageCipher? cipher;

    /// <summary>Uses the current Token and key only.</summary>
    /// <exception cref="CallbackException">The key is illegal (-40004).</exception>
    public CallbackSender(CallbackCredentials credentials)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        token = credentials.Token;
        cipher = string.IsNullOrEmpty(credentials.EncodingAesKey)
            ? null
            : new MessageCipher(credentials.EncodingAesKey, credentials.AppId);
    }

    /// <summary>The GET that verifies a URL.</summary>
    public SignedCallback Verification(string echoStr, DateTimeOffset now, string nonce) =>
        new(Sign(now, nonce) with { EchoStr = echoStr }, [], "");

    /// <summary>The POST that pushes a message.</summary>
    /// <param name="clear">The message in XML or JSON.</param>
    /// <exception cref="CallbackException">
    /// The message cannot be read, or a mode needs a key that was not given.
    /// </exception>
    public SignedCallback Push(
        CallbackMode mode,
        ReadOnlyMemory<byte> clear,
        DateTimeOffset now,
        string nonce
    )
    {
        if (!MessageReader.TryRead(clear, out var message, out var failure))
        {
            throw new CallbackException(failure);
        }
        var query = Sign(now, nonce) with { OpenId = message.FromUserName };
        var contentType = message.Format == WireFormat.Xml ? "text/xml" : "application/json";
        if (mode == CallbackMode.Plain)
        {
            return new SignedCallback(query, clear.ToArray(), contentType);
        }
        var encrypt = Cipher.EncryptToBase64(message.Raw.Span);
        query = query with
        {
            EncryptType = "aes",
            MsgSignature = CallbackSignature.Compute(
                token,
                query.Timestamp!,
                nonce,
                Encoding.ASCII.GetBytes(encrypt)
            ),
        };
        var body =
            mode == CallbackMode.Safe
                ? PushEnvelope.Safe(message, encrypt)
                : PushEnvelope.Compatible(message, encrypt);
        return new SignedCallback(query, body, contentType);
    }

    /// <summary>The clear reply in an answer's body, decrypted if it was encrypted.</summary>
    /// <exception cref="CallbackException">WeChat would show its failure notice.</exception>
    public ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> body)
    {
        if (ReplyEnvelope.StaysClear(body.Span))
        {
            return body;
        }
        if (WireDocument.Sniff(body.Span, out var document, out var format) is { } unreadable)
        {
            throw new CallbackException(unreadable);
        }
        var tape = new WireTape(document);
        try
        {
            if (WireDocument.Read(document, format, ref tape) is { } malformed)
            {
                throw new CallbackException(malformed);
            }
            return tape.Root.Has("Encrypt"u8) ? Decrypt(tape.Root) : body;
        }
        finally
        {
            tape.Dispose();
        }
    }

    private MessageCipher Cipher =>
        cipher ?? throw new CallbackException(CallbackFailureCode.IllegalAesKey);

    private ReadOnlyMemory<byte> Decrypt(WireFields fields)
    {
        var encrypt = fields.Utf8("Encrypt"u8);
        var timestamp = fields.Text("TimeStamp"u8);
        var nonce = fields.Text("Nonce"u8);
        var signature = fields.Text("MsgSignature"u8);
        return CallbackSignature.Matches(signature, token, timestamp, nonce, encrypt)
            ? Cipher.Decrypt(encrypt)
            : throw new CallbackException(CallbackFailureCode.SignatureMismatch);
    }

    private CallbackQuery Sign(DateTimeOffset now, string nonce)
    {
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return new CallbackQuery(
            CallbackSignature.Compute(token, timestamp, nonce),
            timestamp,
            nonce,
            null,
            null,
            null,
            null
        );
    }
}
