using Microsoft.Extensions.Options;
using WeChatUnion.Infrastructure.WeChatApps;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Settings that are legal and still wrong in production.</summary>
internal sealed class SiteCheck(IOptions<SiteOptions> site, IOptions<WeChatOptions> weChat)
    : IDoctorCheck
{
    public string Name => "站点";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Finding>>([.. Findings()]);

    private IEnumerable<Finding> Findings()
    {
        yield return site.Value.IsHttps
            ? Finding.Ok($"对外网址 {site.Value.PublicBaseUrl}。")
            : Finding.Warning(
                "对外网址不是 https，微信里的页面会提示不安全，JS-SDK 的部分功能不能用。",
                "装好证书，把 Site:PublicBaseUrl 改成 https 开头。"
            );
        if (site.Value is { IsHttps: true, TrustedProxies.Count: 0 })
        {
            yield return Finding.Warning(
                "没有填 Site:TrustedProxies。前面有反向代理时，所有会员会算成同一个地址，一人多次输错就全部锁住。",
                "填反向代理的地址；没有代理就不用管。"
            );
        }
        if (!site.Value.OnlyInWeChat)
        {
            yield return Finding.Warning(
                "任何浏览器都被当作微信。",
                "正式环境把 Site:OnlyInWeChat 设为 true。"
            );
        }
        if (weChat.Value.OfficialAccount.EncodingAesKey.Length == 0)
        {
            yield return Finding.Warning(
                "公众号回调是明文模式，消息在网络上不加密。",
                "公众平台“基本配置”改成安全模式，并填 WeChat:OfficialAccount:EncodingAesKey。"
            );
        }
        if (!weChat.Value.MiniProgram.IsConfigured)
        {
            yield return Finding.Warning(
                "没有配置小程序。",
                "有小程序时填 WeChat:MiniProgram 各项；没有就不用管。"
            );
        }
    }
}
