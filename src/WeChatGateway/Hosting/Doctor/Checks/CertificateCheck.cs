using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>WeChat calls back on ports 80 and 443 only, and trusts what phones trust.</summary>
internal sealed class CertificateCheck(PublicSite site, TimeProvider clock) : IDoctorCheck
{
    private const int FewDays = 14;

    public string Name => "证书";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        var url = site.BaseUrl;
        if (url.IsLoopback)
        {
            return [Finding.Ok("本机地址，不检查证书和端口。")];
        }
        var findings = new List<Finding>();
        if (url.Port is not (80 or 443))
        {
            findings.Add(
                Finding.Fault(
                    $"对外端口是 {url.Port}，微信只回调 80 和 443。",
                    "用反向代理开 443，并改 Site:PublicBaseUrl。"
                )
            );
        }
        if (url.Scheme == Uri.UriSchemeHttps)
        {
            findings.Add(await ReadAsync(url, cancel));
        }
        return findings;
    }

    private async Task<Finding> ReadAsync(Uri url, CancellationToken cancel)
    {
        X509Certificate2? seen = null;
        var trouble = SslPolicyErrors.None;
        try
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync(url.Host, url.Port, cancel);
            await using var ssl = new SslStream(
                tcp.GetStream(),
                leaveInnerStreamOpen: false,
                (_, certificate, _, errors) =>
                {
                    // What is wrong with it is what we came to read.
                    seen = certificate is null ? null : new X509Certificate2(certificate);
                    trouble = errors;
                    return errors is SslPolicyErrors.None;
                }
            );
            await ssl.AuthenticateAsClientAsync(new() { TargetHost = url.Host }, cancel);
        }
        catch (AuthenticationException) when (seen is not null)
        {
            // Judged below, by its errors.
        }
        catch (Exception error)
            when (error is SocketException or IOException or AuthenticationException)
        {
            return Finding.Fault(
                $"连不上 {url.Host}:{url.Port}，或对方不说 https。",
                "检查域名解析、防火墙和反向代理。"
            );
        }
        using (seen)
        {
            return Judge(seen!, trouble);
        }
    }

    private Finding Judge(X509Certificate2 certificate, SslPolicyErrors trouble)
    {
        var left = certificate.NotAfter.ToUniversalTime() - clock.GetUtcNow();
        var days = (int)left.TotalDays;
        return trouble switch
        {
            _ when left <= TimeSpan.Zero => Finding.Fault("证书已过期。", "马上换新证书。"),
            not SslPolicyErrors.None => Finding.Fault(
                $"证书不被信任（{trouble}）。",
                "检查域名是否相符、中间证书是否装全。"
            ),
            _ when days < FewDays => Finding.Warning(
                $"证书还有 {days} 天到期。",
                "安排更换，或检查自动续期。"
            ),
            _ => Finding.Ok($"证书有效，还有 {days} 天。"),
        };
    }
}
