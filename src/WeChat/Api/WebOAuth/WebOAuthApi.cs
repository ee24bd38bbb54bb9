using WeChat.Api.Http;

namespace WeChat.Api.WebOAuth;

/// <summary>Web OAuth2 (网页授权): who is looking at a page inside WeChat.</summary>
public sealed class WebOAuthApi
{
    private const string Path = "/sns/oauth2/access_token";

    private readonly WeChatTransport transport;
    private readonly AppCredentials credentials;

    internal WebOAuthApi(WeChatTransport transport, AppCredentials credentials)
    {
        this.transport = transport;
        this.credentials = credentials;
    }

    /// <inheritdoc cref="WebOAuth.AuthorizeUrl.Build"/>
    public string AuthorizeUrl(string redirectUri, WebOAuthScope scope, string state) =>
        WebOAuth.AuthorizeUrl.Build(
            transport.Settings.AuthorizeBaseUrl,
            credentials.AppId,
            redirectUri,
            scope,
            state
        );

    /// <summary>Exchanges the code that came with the redirect. A code works once, for five minutes, so this is never repeated.</summary>
    /// <exception cref="WeChatApiException">40029 (wrong or expired) or 40163 (used): send the fan through again.</exception>
    public async Task<WebOAuthGrant> ExchangeAsync(
        string code,
        CancellationToken cancellation = default
    )
    {
        var call = new ApiCall
        {
            Method = HttpMethod.Get,
            Path = Path,
            Query =
            [
                new("appid", credentials.AppId),
                new("secret", credentials.AppSecret),
                new("code", code),
                new("grant_type", "authorization_code"),
            ],
            Secrets = [credentials.AppSecret, code],
        };
        var answer = await transport.SendAsync(
            call,
            null,
            WebOAuthJson.Wire.WebOAuthAnswer,
            cancellation
        );
        return answer.ToGrant(call);
    }

    /// <summary>A new access token for the same person, for up to 30 days after they agreed.</summary>
    /// <exception cref="WeChatApiException">40030, 42002, 42007: send the person through again.</exception>
    public async Task<WebOAuthGrant> RefreshAsync(
        string refreshToken,
        CancellationToken cancellation = default
    )
    {
        var call = ApiCall.Get(
            "/sns/oauth2/refresh_token",
            ("appid", credentials.AppId),
            ("grant_type", "refresh_token"),
            ("refresh_token", refreshToken)
        ) with
        {
            Secrets = [refreshToken],
        };
        var answer = await transport.SendAsync(
            call,
            null,
            WebOAuthJson.Wire.WebOAuthAnswer,
            cancellation
        );
        return answer.ToGrant(call);
    }

    /// <summary>Name and picture; needs the scope <see cref="WebOAuthScope.UserInfo"/> (48001).</summary>
    /// <exception cref="WeChatApiException">40001 or 42001: refresh the access token.</exception>
    public async Task<WebOAuthUser> UserAsync(
        string accessToken,
        string openId,
        CancellationToken cancellation = default
    )
    {
        var call = OfPerson("/sns/userinfo", accessToken, openId, ("lang", "zh_CN"));
        var answer = await transport.SendAsync(
            call,
            null,
            WebOAuthJson.Wire.WebOAuthUserAnswer,
            cancellation
        );
        return answer.ToUser();
    }

    /// <summary>Whether the person's access token still holds.</summary>
    public async Task<bool> IsValidAsync(
        string accessToken,
        string openId,
        CancellationToken cancellation = default
    )
    {
        try
        {
            var call = OfPerson("/sns/auth", accessToken, openId);
            await transport.SendAsync(call, null, AnswerJson.Wire.ApiAnswer, cancellation);
            return true;
        }
        catch (WeChatApiException refused)
            when (refused.IsTokenRejected || refused.Kind is WeChatErrorKind.UnknownRecipient)
        {
            return false;
        }
    }

    // The access token of a person, not of the account: it goes into the query by hand.
    private static ApiCall OfPerson(
        string path,
        string accessToken,
        string openId,
        params IReadOnlyList<(string Name, string Value)> more
    ) =>
        ApiCall.Get(path, [("access_token", accessToken), ("openid", openId), .. more]) with
        {
            Secrets = [accessToken, openId],
        };
}
