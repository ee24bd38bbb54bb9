using Microsoft.Extensions.Options;
using WeChat.Api;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

internal sealed class TokenCheck(WeChatClients clients, IOptions<WeChatOptions> weChat)
    : IDoctorCheck
{
    public string Name => "接口凭证";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>
        {
            await AskAsync("公众号", weChat.Value.OfficialAccount.AppId, cancel),
        };
        if (weChat.Value.MiniProgram.IsConfigured)
        {
            findings.Add(await AskAsync("小程序", weChat.Value.MiniProgram.AppId, cancel));
        }
        return findings;
    }

    private async Task<Finding> AskAsync(string app, string appId, CancellationToken cancel)
    {
        try
        {
            await clients.Find(appId)!.Tokens.GetAsync(cancel);
            return Finding.Ok($"{app}的 access_token 能取到。");
        }
        catch (WeChatApiException refused)
        {
            var advice = WeChatAdvice.For(refused);
            return advice with { Text = $"{app}的 access_token 取不到：{advice.Text}" };
        }
    }
}
