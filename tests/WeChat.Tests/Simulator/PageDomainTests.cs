using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WeChat.Api.WebOAuth;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>WeChat serves only the hosts its console names: 网页授权域名 and JS 安全域名.</summary>
public class PageDomainTests
{
    [TestCase("http://localhost:5080/m/back", null, HttpStatusCode.Redirect)]
    [TestCase("http://127.0.0.1/m/back", null, HttpStatusCode.Redirect)]
    [TestCase("https://evil.example/back", null, HttpStatusCode.BadRequest)]
    [TestCase("https://union.example/back", "union.example", HttpStatusCode.Redirect)]
    [TestCase("https://www.union.example/back", "union.example", HttpStatusCode.BadRequest)]
    [TestCase("http://localhost/back", "union.example", HttpStatusCode.BadRequest)]
    public async Task Authorize_BackToAHost_IsRefusedOutsideTheDomain(
        string back,
        string? domain,
        HttpStatusCode status
    )
    {
        await using var weChat = await StartAsync(domain);
        var fan = await weChat.NewFanAsync();
        var url = AuthorizeUrl.Build(
            weChat.Root + "/simulator",
            weChat.Options.OfficialAccount.AppId,
            back,
            WebOAuthScope.Base,
            "s1"
        );
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var answer = await browser.GetAsync(
            url.Replace("#wechat_redirect", $"&simulator_fan={fan}")
        );

        Assert.That(answer.StatusCode, Is.EqualTo(status));
        if (status is HttpStatusCode.BadRequest)
        {
            Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("10003"));
        }
    }

    [TestCase("http://localhost:5080/m/card", null, "config:ok")]
    [TestCase("https://evil.example/m/card", null, "config:invalid url domain")]
    [TestCase("https://union.example/m/card", "union.example", "config:ok")]
    public async Task Config_OfAPage_FailsOutsideTheSafeDomains(
        string page,
        string? domain,
        string verdict
    )
    {
        await using var weChat = await StartAsync(domain);
        var signed = await weChat.OfficialAccount.JsSdk.SignPageAsync(page);
        using var http = new HttpClient();

        using var answer = await http.PostAsJsonAsync(
            weChat.Root + "/simulator/js/config",
            new
            {
                signed.AppId,
                signed.Timestamp,
                signed.NonceStr,
                signed.Signature,
                Url = page,
            }
        );

        var told = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.That(told.GetProperty("errMsg").GetString(), Is.EqualTo(verdict));
    }

    private static Task<SimulatedWeChat> StartAsync(string? domain) =>
        SimulatedWeChat.StartAsync(options =>
        {
            if (domain is not null)
            {
                options.OfficialAccount.AuthorizeDomains.Add(domain);
                options.OfficialAccount.JsDomains.Add(domain);
            }
        });
}
