namespace WeChatUnion.Infrastructure.WeChatApps;

/// <summary>One of our two apps, as the platform's console shows it.</summary>
public sealed class WeChatAppOptions
{
    public string AppId { get; set; } = "";
    public string AppSecret { get; set; } = "";
    public string Token { get; set; } = "";

    /// <summary>43 characters. Set: safe mode, and a clear callback is refused. Empty: plaintext mode.</summary>
    public string EncodingAesKey { get; set; } = "";
    public string PreviousToken { get; set; } = "";
    public string PreviousEncodingAesKey { get; set; } = "";

    public bool IsConfigured => AppId.Length > 0;
}
