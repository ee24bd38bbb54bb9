using WeChat.Api.WebOAuth;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Turns the code of a WeChat redirect into an identity.</summary>
internal interface IOAuthIdentitySource
{
    /// <summary>Our official account: OpenIds are those of its fans.</summary>
    string AppId { get; }

    /// <summary>The page of WeChat that sends the fan back to <paramref name="returnUrl"/> with a code.</summary>
    string AuthorizeUrl(string returnUrl, WebOAuthScope scope, string state);

    /// <summary>
    /// <see cref="FansRefusals.SignInFailed"/> when the code is wrong, used or expired; <see cref="FansRefusals.WeChatBusy"/>
    /// when WeChat does not say.
    /// </summary>
    Task<Outcome<OAuthIdentity>> IdentifyAsync(string code, CancellationToken cancel);
}
