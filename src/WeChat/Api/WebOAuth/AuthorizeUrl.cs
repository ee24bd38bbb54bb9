using System.Text;

namespace WeChat.Api.WebOAuth;

/// <summary>The address a page sends the fan to in order to learn who they are. WeChat checks the order of its parameters.</summary>
public static class AuthorizeUrl
{
    public const int LongestState = 128;

    /// <param name="baseUrl">WeChat's own host, or a simulator's.</param>
    /// <param name="appId">The official account.</param>
    /// <param name="redirectUri">Absolute; its host must be the account's 网页授权域名.</param>
    /// <param name="scope">What to ask for.</param>
    /// <param name="state">Comes back unchanged; 1 to 128 ASCII letters and digits, bound to the browser's session.</param>
    /// <param name="forcePopup">Ask even a fan who agreed before.</param>
    /// <param name="forceSnapShot">Always enter by the snapshot page.</param>
    public static string Build(
        string baseUrl,
        string appId,
        string redirectUri,
        WebOAuthScope scope,
        string state,
        bool forcePopup = false,
        bool forceSnapShot = false
    )
    {
        CheckState(state);
        var url = new StringBuilder(baseUrl.TrimEnd('/'))
            .Append("/connect/oauth2/authorize?appid=")
            .Append(Uri.EscapeDataString(appId))
            .Append("&redirect_uri=")
            .Append(Uri.EscapeDataString(redirectUri))
            .Append("&response_type=code&scope=")
            .Append(scope is WebOAuthScope.UserInfo ? "snsapi_userinfo" : "snsapi_base")
            .Append("&state=")
            .Append(state);
        if (forcePopup)
        {
            url.Append("&forcePopup=true");
        }

        if (forceSnapShot)
        {
            url.Append("&forceSnapShot=true");
        }

        return url.Append("#wechat_redirect").ToString();
    }

    /// <exception cref="ArgumentException">WeChat would refuse this state.</exception>
    internal static void CheckState(string state)
    {
        if (state.Length is 0 or > LongestState || !state.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException(
                "State is 1 to 128 ASCII letters and digits.",
                nameof(state)
            );
        }
    }
}
