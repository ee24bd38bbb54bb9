using System.Net;
using System.Text.Json;
using WeChat.Api.JsSdk;

namespace WeChatUnion.Gateway.Tests.Pages;

public sealed class JsConfigTests
{
    private const string Address = "/m/weixin/js-config?url=";
    private MemberSite site = null!;

    [OneTimeSetUp]
    public async Task ASite() => site = await MemberSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task JsConfig_OfOurPage_IsSignedWithoutTheFragment()
    {
        using var ann = site.BrowserOf("ann");
        await ann.OpenAsync("/m/cards/bind");
        const string page = "http://localhost/m/cards/bind?step=1&名=二";

        await ann.OpenAsync(Address + Uri.EscapeDataString(page + "#photo"));
        using var config = JsonDocument.Parse(ann.Html);
        var root = config.RootElement;

        Assert.That(
            root.GetProperty("signature").GetString(),
            Is.EqualTo(
                JsSdkSignature.OfPage(
                    MemberSite.Ticket,
                    root.GetProperty("nonceStr").GetString()!,
                    root.GetProperty("timestamp").GetInt64(),
                    page
                )
            )
        );
        Assert.That(root.GetProperty("appId").GetString(), Does.StartWith("wx"));
        Assert.That(root.GetProperty("sdk").GetString(), Is.EqualTo(MemberSite.SdkUrl));
        Assert.That(ann.Html, Does.Not.Contain(MemberSite.Ticket));
    }

    [TestCase("https://evil.test/m/cards")]
    [TestCase("http://localhost.evil.test/")]
    [TestCase("http://localhost@evil.test/")]
    [TestCase("http://localhost:8080/m/cards")]
    [TestCase("https://localhost/m/cards")]
    [TestCase("/m/cards")]
    [TestCase("javascript:alert(1)")]
    [TestCase("")]
    public async Task JsConfig_OfAForeignPage_IsRefused(string url)
    {
        using var ann = site.BrowserOf("ann");
        await ann.OpenAsync("/m/cards/bind");

        await ann.OpenAsync(Address + Uri.EscapeDataString(url));

        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ann.Html, Does.Not.Contain("signature"));
    }

    [Test]
    public async Task JsConfig_ForAStranger_IsRefusedInsteadOfRedirected()
    {
        using var client = site.NewClient();
        client.DefaultRequestHeaders.Add("Accept", "application/json");

        var answer = await client.GetAsync(Address + "http%3A%2F%2Flocalhost%2Fm%2Fcards");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
    }

    [Test]
    public async Task Script_ThatLoadsTheSdk_IsServed()
    {
        using var client = site.NewClient();

        var script = await client.GetStringAsync("/wx-ready.js");

        Assert.That(script, Does.Contain("/m/weixin/js-config").And.Contain("wxReady"));
    }
}
