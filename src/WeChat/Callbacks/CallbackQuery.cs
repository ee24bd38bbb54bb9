namespace WeChat.Callbacks;

/// <summary>
/// The query string of a callback, each value URL-decoded once and otherwise as received; absent
/// is null.
/// </summary>
/// <param name="Signature">Covers Token, timestamp and nonce, not the body.</param>
/// <param name="EncryptType">"aes"; absent or "raw" means a clear body.</param>
/// <param name="MsgSignature">Covers the ciphertext too.</param>
/// <param name="EchoStr">Only on the GET that verifies the URL.</param>
public readonly record struct CallbackQuery(
    string? Signature,
    string? Timestamp,
    string? Nonce,
    string? EncryptType,
    string? MsgSignature,
    string? OpenId,
    string? EchoStr
)
{
    public bool IsEncrypted =>
        string.Equals(EncryptType, "aes", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parameter is absent, empty or "raw".</summary>
    public bool IsClear =>
        string.IsNullOrEmpty(EncryptType)
        || string.Equals(EncryptType, "raw", StringComparison.OrdinalIgnoreCase);

    public override string ToString() => "CallbackQuery";
}
