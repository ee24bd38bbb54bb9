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
        if (string.IsNullOrEmpty(answer.Openid) || string.IsNullOrEmpty(answer.AccessToken))
        {
            throw new WeChatApiException(
                Path,
                WeChatErrorKind.Unreadable,
                "no OpenId in the answer"
            );
        }

        return new WebOAuthGrant
        {
            OpenId = answer.Openid,
            UnionId = answer.Unionid,
            IsSnapshotUser = answer.IsSnapshotUser == 1,
            Scope = answer.Scope ?? string.Empty,
            AccessToken = answer.AccessToken,
            ExpiresIn = TimeSpan.FromSeconds(answer.ExpiresIn),
            RefreshToken = answer.RefreshToken,
        };
    }
}
