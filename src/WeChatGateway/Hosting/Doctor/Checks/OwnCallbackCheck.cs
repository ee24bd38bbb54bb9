using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using WeChat.Callbacks;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Knocks at our own callback from outside as WeChat does when its address is saved in the console.</summary>
internal sealed class OwnCallbackCheck(
    PublicSite site,
    IOptions<WeChatOptions> weChat,
    TimeProvider clock
) : IDoctorCheck
{
    public string Name => "回调地址";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>
        {
            await KnockAsync("公众号", "official-account", weChat.Value.OfficialAccount, cancel),
        };
        if (weChat.Value.MiniProgram.IsConfigured)
        {
            findings.Add(
                await KnockAsync("小程序", "mini-program", weChat.Value.MiniProgram, cancel)
            );
        }
        return findings;
    }

    private async Task<Finding> KnockAsync(
        string app,
        string name,
        WeChatAppOptions options,
        CancellationToken cancel
    )
    {
        var echo = RandomNumberGenerator.GetHexString(16, lowercase: true);
        var sender = new CallbackSender(
            new CallbackCredentials(options.AppId, options.Token, "", null, null, false)
        );
        var query = sender.Verification(echo, clock.GetUtcNow(), echo).QueryString;
        var path = $"/wechat/{name}";
        try
        {
            var (status, text) = await site.GetAsync($"{path}?{query}", cancel);
            return text == echo
                ? Finding.Ok($"{app} {path} 应答正确。")
                : Finding.Fault(
                    $"{app} {path} 应答不对（HTTP {status}）。",
                    $"确认网关在运行、用的是同一个 Token，代理没有改动 {path}。"
                );
        }
        catch (HttpRequestException)
        {
            return Finding.Fault(
                $"{app} {path} 打不开。",
                "确认网关在运行，Site:PublicBaseUrl 指向它，域名、防火墙和证书正常。"
            );
        }
    }
}
