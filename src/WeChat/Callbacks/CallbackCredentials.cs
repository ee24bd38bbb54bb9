namespace WeChat.Callbacks;

/// <summary>What one app's callback is proved with. Prints only the AppId.</summary>
/// <param name="EncodingAesKey">43 characters; empty means the app is in plaintext mode.</param>
/// <param name="PreviousToken">Still accepted while a rotation lasts; null or empty for none.</param>
/// <param name="PreviousEncodingAesKey">As <paramref name="PreviousToken"/>.</param>
/// <param name="RequireEncryption">Safe mode: a clear body is refused even if well signed.</param>
public sealed record CallbackCredentials(
    string AppId,
    string Token,
    string EncodingAesKey,
    string? PreviousToken,
    string? PreviousEncodingAesKey,
    bool RequireEncryption
)
{
    public override string ToString() => $"CallbackCredentials({AppId})";
}
