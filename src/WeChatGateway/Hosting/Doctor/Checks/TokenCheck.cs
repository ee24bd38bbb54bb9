using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChat.Api.Tokens;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>
/// Asks WeChat from this very server, past what the nodes share: a token that another one fetched says nothing about this
/// one's address or secret. WeChat gives the same token again, so nobody loses theirs.
/// </summary>
internal sealed class TokenCheck(IOptions<WeChatOptions> weChat) : IDoctorCheck
{
    public string Name => "接口凭证";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>
        {
            await AskAsync("公众号", weChat.Value.OfficialAccount, cancel),
        };
        if (weChat.Value.MiniProgram.IsConfigured)
        {
            findings.Add(await AskAsync("小程序", weChat.Value.MiniProgram, cancel));
        }
        return findings;
    }

    private async Task<Finding> AskAsync(
        string app,
        WeChatAppOptions account,
        CancellationToken cancel
    )
    {
        using var http = WeChatApiClient.CreateHttpClient();
        var source = new StableTokenSource(
            http,
            new AppCredentials(account.AppId, account.AppSecret),
            new WeChatApiSettings { BaseUrl = weChat.Value.ApiBaseUrl }
        );
        try
        {
            await source.GetAsync(cancel);
            return Finding.Ok($"{app}的 access_token 能取到。");
        }
        catch (WeChatApiException refused)
        {
            var advice = WeChatAdvice.For(refused);
            return advice with { Text = $"{app}的 access_token 取不到：{advice.Text}" };
        }
    }
}
