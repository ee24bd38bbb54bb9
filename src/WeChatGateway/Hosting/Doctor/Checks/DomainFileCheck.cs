using Microsoft.Extensions.Options;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Without its file WeChat accepts no domain for sign-in, JS-SDK or web views.</summary>
internal sealed class DomainFileCheck(PublicSite site, IOptions<SiteOptions> options) : IDoctorCheck
{
    public string Name => "域名校验";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var findings = new List<Finding>();
        foreach (var (name, content) in options.Value.DomainVerification)
        {
            findings.Add(await FetchAsync(name, content, cancel));
        }
        return findings.Count > 0
            ? findings
            :
            [
                Finding.Warning(
                    "没有配置域名校验文件。",
                    "公众平台“公众号设置 → 功能设置”下载 MP_verify_*.txt，填进 Site:DomainVerification。"
                ),
            ];
    }

    private async Task<Finding> FetchAsync(string name, string content, CancellationToken cancel)
    {
        try
        {
            var (_, text) = await site.GetAsync("/" + name, cancel);
            if (text.Trim() == content)
            {
                return Finding.Ok($"{name} 能从外面取到。");
            }
        }
        catch (HttpRequestException)
        {
            // Told below: to whoever asks, it is not there.
        }
        return Finding.Fault(
            $"{name} 从外面取不到。",
            "重启网关让配置生效，并确认代理把根目录的这个文件转给它。"
        );
    }
}
