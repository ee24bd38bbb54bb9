namespace WeChat.Api.WebOAuth;

/// <summary>The page on a computer whose QR code a person scans to sign in (a website app of the Open Platform).</summary>
public static class QrConnectUrl
{
    /// <param name="baseUrl">WeChat's own host, or a simulator's.</param>
    /// <param name="appId">The website app, not the official account.</param>
    /// <param name="redirectUri">Absolute; its host must be the app's 授权回调域.</param>
    /// <param name="state">Comes back unchanged; 1 to 128 ASCII letters and digits, bound to the browser's session.</param>
    public static string Build(string baseUrl, string appId, string redirectUri, string state)
    {
        AuthorizeUrl.CheckState(state);
        return $"{baseUrl.TrimEnd('/')}/connect/qrconnect?appid={Uri.EscapeDataString(appId)}"
            + $"&redirect_uri={Uri.EscapeDataString(redirectUri)}&response_type=code"
            + $"&scope=snsapi_login&state={state}#wechat_redirect";
    }
}
