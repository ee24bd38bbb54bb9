using System.Buffers;
using WeChat.Messages;
using WeChat.Wire;

namespace WeChat.Callbacks;

/// <summary>
/// One app's callback: proves, decrypts and reads what arrives, and wraps what is answered. Safe
/// for use by many threads; nothing that arrives makes it throw.
/// </summary>
public sealed class CallbackProtocol
{
    private readonly CallbackCredentials credentials;
    private readonly CallbackKeyring keyring;
    private readonly TimeSpan freshness;
    private readonly TimeProvider clock;

    /// <param name="credentials">Token and AppId must not be empty.</param>
    /// <param name="freshness">How far a timestamp may lie from now, either way; zero for any.</param>
    /// <exception cref="CallbackException">A key is illegal (-40004).</exception>
    public CallbackProtocol(CallbackCredentials credentials, TimeSpan freshness, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(credentials);
        this.credentials = credentials;
        this.freshness = freshness;
        this.clock = clock;
        keyring = new CallbackKeyring(credentials);
    }

    /// <summary>Answers the GET by which WeChat verifies the URL, the same in every mode.</summary>
    public VerifyUrlResult VerifyUrl(CallbackQuery query)
    {
        if (keyring.Match(query.Signature, query) is null)
        {
            return new VerifyUrlResult(CallbackFailureCode.SignatureMismatch);
        }
        if (CheckFreshness(query) is { } stale)
        {
            return new VerifyUrlResult(stale);
        }
        return query.EchoStr is { } echo
            ? new VerifyUrlResult(echo)
            : new VerifyUrlResult(CallbackFailureCode.MissingParameter);
    }

    /// <summary>Reads a POST. Nothing of <paramref name="body"/> is kept.</summary>
    public ReadResult Read(CallbackQuery query, ReadOnlyMemory<byte> body)
    {
        if (WireDocument.Sniff(body.Span, out var document, out var format) is { } unreadable)
        {
            return new ReadResult(unreadable);
        }
        if (query.IsEncrypted)
        {
            return ReadEncrypted(query, document, format);
        }
        return query.IsClear
            ? ReadClear(query, document)
            : new ReadResult(CallbackFailureCode.MissingParameter);
    }

    /// <summary>
    /// Writes the body that answers a delivery: a clear reply as it is, an encrypted delivery's
    /// wrapped in a fresh envelope under the Token and key the delivery used. The clear reply may
    /// have been rendered earlier and elsewhere. <c>success</c> and nothing are never encrypted.
    /// </summary>
    /// <returns>The media type of the body.</returns>
    public string WriteReply(
        CallbackDelivery delivery,
        ReadOnlySpan<byte> clearReply,
        IBufferWriter<byte> output
    )
    {
        ArgumentNullException.ThrowIfNull(delivery);
        ArgumentNullException.ThrowIfNull(output);
        if (ReplyEnvelope.StaysClear(clearReply))
        {
            output.Write(clearReply);
            return "text/plain";
        }
        if (!delivery.IsEncrypted)
        {
            output.Write(clearReply);
            return clearReply[0] == (byte)'{' ? "application/json" : "application/xml";
        }
        ReplyEnvelope.Write(
            keyring.Cipher(delivery.Key),
            keyring.Token(delivery.Token),
            delivery.Format,
            clock.GetUtcNow().ToUnixTimeSeconds(),
            ReplyEnvelope.NonceFor(delivery.Query),
            clearReply,
            output
        );
        return delivery.Format == WireFormat.Json ? "application/json" : "application/xml";
    }

    private ReadResult ReadClear(CallbackQuery query, ReadOnlySpan<byte> document)
    {
        if (credentials.RequireEncryption)
        {
            return new ReadResult(CallbackFailureCode.EncryptionRequired);
        }
        if (keyring.Match(query.Signature, query) is not { } token)
        {
            return new ReadResult(CallbackFailureCode.SignatureMismatch);
        }
        if (CheckFreshness(query) is { } stale)
        {
            return new ReadResult(stale);
        }
        return MessageReader.TryRead(document.ToArray(), out var message, out var failure)
            ? new ReadResult(
                new CallbackDelivery(message, query, message.Format, false, token, default)
            )
            : new ReadResult(failure);
    }

    private ReadResult ReadEncrypted(
        CallbackQuery query,
        ReadOnlySpan<byte> document,
        WireFormat format
    )
    {
        if (!keyring.CanDecrypt)
        {
            return new ReadResult(CallbackFailureCode.EncryptionNotConfigured);
        }
        var tape = new WireTape(document);
        try
        {
            if (WireDocument.Read(document, format, ref tape) is { } unreadable)
            {
                return new ReadResult(unreadable);
            }
            // In compatible mode clear fields stand beside; nothing but the ciphertext is signed.
            var encrypt = tape.Root.Utf8("Encrypt"u8);
            return encrypt.IsEmpty
                ? new ReadResult(CallbackFailureCode.EncryptMissing)
                : Decrypt(query, encrypt, format);
        }
        finally
        {
            tape.Dispose();
        }
    }

    private ReadResult Decrypt(CallbackQuery query, ReadOnlySpan<byte> encrypt, WireFormat format)
    {
        if (keyring.Match(query.MsgSignature, query, encrypt) is not { } token)
        {
            return new ReadResult(CallbackFailureCode.SignatureMismatch);
        }
        if (CheckFreshness(query) is { } stale)
        {
            return new ReadResult(stale);
        }
        if (keyring.Decrypt(encrypt, out var clear, out var key) is { } undecipherable)
        {
            return new ReadResult(undecipherable);
        }
        return MessageReader.TryRead(clear, out var message, out var failure)
            ? new ReadResult(new CallbackDelivery(message, query, format, true, token, key))
            : new ReadResult(failure);
    }

    private CallbackFailureCode? CheckFreshness(CallbackQuery query)
    {
        if (freshness == TimeSpan.Zero)
        {
            return null;
        }
        if (!CallbackTimestamp.TryRead(query.Timestamp, out var time))
        {
            return CallbackFailureCode.MissingParameter;
        }
        return (clock.GetUtcNow() - time).Duration() > freshness ? CallbackFailureCode.Stale : null;
    }
}
