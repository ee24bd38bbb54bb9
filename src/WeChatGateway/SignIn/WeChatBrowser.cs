namespace WeChatUnion.Gateway.SignIn;

/// <summary>Whether a page is seen inside WeChat, on a phone or a desktop, as far as its browser says.</summary>
internal static class WeChatBrowser
{
    private const string WeChat = "MicroMessenger";

    /// <summary>企业微信 names itself WeChat too, but knows only its own companies' sign-in.</summary>
    private const string WeCom = "wxwork";

    public static bool IsNamedBy(string userAgent) =>
        userAgent.Contains(WeChat, StringComparison.OrdinalIgnoreCase)
        && !userAgent.Contains(WeCom, StringComparison.OrdinalIgnoreCase);
}
