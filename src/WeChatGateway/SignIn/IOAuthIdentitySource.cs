using WeChat.Api.WebOAuth;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Turns the code of a WeChat redirect into an identity.</summary>
internal interface IOAuthIdentitySource
{
    /// <summary>Our official account: OpenIds are those of its fans.</summary>
    string AppId { get; }

    /// <summary>The page of WeChat that sends the fan back to <paramref name="returnUrl"/> with a code.</summary>
    string AuthorizeUrl(string returnUrl, WebOAuthScope scope, string state);

    /// <summary>Null when the code is wrong, used or expired, or WeChat does not answer.</summary>
    Task<OAuthIdentity?> IdentifyAsync(string code, CancellationToken cancel);
}
