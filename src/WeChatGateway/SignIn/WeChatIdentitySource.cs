using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.WebOAuth;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Web OAuth of our official account.</summary>
internal sealed partial class WeChatIdentitySource(
    WeChatClients clients,
    IOptions<WeChatOptions> options,
    ILogger<WeChatIdentitySource> log
) : IOAuthIdentitySource
{
    private const string UserInfo = "snsapi_userinfo";

    public string AppId => options.Value.OfficialAccount.AppId;

    public string AuthorizeUrl(string returnUrl, WebOAuthScope scope, string state) =>
        clients.OfficialAccount.WebOAuth.AuthorizeUrl(returnUrl, scope, state);

    public async Task<Outcome<OAuthIdentity>> IdentifyAsync(string code, CancellationToken cancel)
    {
        try
        {
            var grant = await clients.OfficialAccount.WebOAuth.ExchangeAsync(code, cancel);
            return new OAuthIdentity(
                grant.OpenId,
                grant.IsSnapshotUser,
                grant.Scope.Contains(UserInfo, StringComparison.Ordinal),
                grant.UnionId
            );
        }
        catch (WeChatApiException error)
        {
            LogNotIdentified(error.Message);
            return SignInFailures.Of(error, FansRefusals.SignInFailed);
        }
    }

    [LoggerMessage(LogLevel.Warning, "WeChat did not say who opened the page: {Reason}")]
    private partial void LogNotIdentified(string reason);
}
