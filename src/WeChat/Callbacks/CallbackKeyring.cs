namespace WeChat.Callbacks;

/// <summary>An app's Tokens and ciphers, the current one before the previous one.</summary>
internal sealed class CallbackKeyring
{
    private readonly string[] tokens;
    private readonly MessageCipher[] ciphers;

    /// <exception cref="CallbackException">A key is illegal, or encryption is required without one.</exception>
    public CallbackKeyring(CallbackCredentials credentials)
    {
        // An empty Token would let anybody sign.
        ArgumentException.ThrowIfNullOrEmpty(credentials.Token);
        ArgumentException.ThrowIfNullOrEmpty(credentials.AppId);
        if (credentials.RequireEncryption && string.IsNullOrEmpty(credentials.EncodingAesKey))
        {
            throw new CallbackException(CallbackFailureCode.IllegalAesKey);
        }
        tokens = Present(credentials.Token, credentials.PreviousToken);
        ciphers =
        [
            .. Present(credentials.EncodingAesKey, credentials.PreviousEncodingAesKey)
                .Select(key => new MessageCipher(key, credentials.AppId)),
        ];
    }

    public bool CanDecrypt => ciphers.Length > 0;

    public string Token(CredentialAge age) => tokens[(int)age];

    public MessageCipher Cipher(CredentialAge age) => ciphers[(int)age];

    /// <summary>Whose signature it is; null for nobody's.</summary>
    public CredentialAge? Match(
        string? signature,
        CallbackQuery query,
        ReadOnlySpan<byte> encrypt = default
    )
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            if (
                CallbackSignature.Matches(
                    signature,
                    tokens[i],
                    query.Timestamp,
                    query.Nonce,
                    encrypt
                )
            )
            {
                return (CredentialAge)i;
            }
        }
        return null;
    }

    /// <summary>Null on success; otherwise what the current key has against it.</summary>
    public CallbackFailureCode? Decrypt(
        ReadOnlySpan<byte> encrypt,
        out ReadOnlyMemory<byte> message,
        out CredentialAge age
    )
    {
        var failure = default(CallbackFailureCode?);
        message = default;
        for (var i = 0; i < ciphers.Length; i++)
        {
            age = (CredentialAge)i;
            if (ciphers[i].TryDecrypt(encrypt, out message, out var wrong))
            {
                return null;
            }
            failure ??= wrong;
        }
        age = default;
        return failure ?? CallbackFailureCode.EncryptionNotConfigured;
    }

    private static string[] Present(string current, string? previous) =>
        [
            .. new[] { current, previous }
                .Where(text => !string.IsNullOrEmpty(text))
                .Select(text => text!),
        ];
}
