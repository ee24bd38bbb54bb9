using System.Net;
using System.Text.RegularExpressions;

namespace WeChatUnion.Gateway.Tests.Pages;

public sealed partial class MemberPagesTests
{
    private MemberSite site = null!;
    private MemberBrowser ann = null!;

    [OneTimeSetUp]
    public async Task ASite() => site = await MemberSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [SetUp]
    public void AFan() => ann = site.BrowserOf("ann");

    [TearDown]
    public void Leave() => ann.Dispose();

    [TestCase("/m/cards/bind")]
    [TestCase("/m/cards/bind/verify-name")]
    [TestCase("/m/sign-in/callback")]
    public async Task Page_Always_ForbidsForeignAndInlineCodeAndKeeping(string path)
    {
        await ann.OpenAsync(path);

        var policy = ann.Last.Headers.GetValues("Content-Security-Policy").Single();
        Assert.That(policy, Does.Contain("default-src 'self'").And.Not.Contain("unsafe"));
        Assert.That(ann.Last.Headers.CacheControl!.NoStore, Is.True);
        Assert.That(ann.Html, Does.Not.Contain("<script").And.Not.Contain("style="));
    }

    [TestCase("/m/weixin/phone", "script-src 'self' https://res.wx.qq.com")]
    [TestCase("/m/cards/bind", null)]
    public async Task Page_ThatUsesTheSdk_AdmitsItsOriginAndNoOther(string path, string? scripts)
    {
        await ann.OpenAsync(path);

        var policy = ann.Last.Headers.GetValues("Content-Security-Policy").Single().Split("; ");
        Assert.That(policy, Does.Contain("default-src 'self'"));
        Assert.That(
            policy.SingleOrDefault(one => one.StartsWith("script-src", StringComparison.Ordinal)),
            Is.EqualTo(scripts)
        );
    }

    [TestCase("/m/cards/bind")]
    [TestCase("/m/cards/bind/verify-name")]
    public async Task Page_Always_HasALabelForEveryField(string path)
    {
        await ann.OpenAsync(path);

        var fields = Field().Count(ann.Html);
        Assert.That(fields, Is.GreaterThan(0));
        Assert.That(LabelledField().Count(ann.Html), Is.EqualTo(fields));
    }

    [Test]
    public async Task Page_WithItsStyle_IsLight()
    {
        await ann.OpenAsync("/m/cards/bind");
        var page = ann.Html.Length;
        using var client = site.NewClient();
        var style = await client.GetByteArrayAsync("/m.css");

        Assert.That(style, Has.Length.LessThan(12_000));
        Assert.That(page + style.Length, Is.LessThan(50_000));
    }

    [Test]
    public async Task LargeType_Switched_IsRememberedAndSwitchedBack()
    {
        await ann.OpenAsync("/m/cards/bind");
        await ann.SendAsync("/m/large-type", ("from", "/m/cards/bind"));
        Assert.That(ann.At, Is.EqualTo("/m/cards/bind"));
        Assert.That(ann.Html, Does.Contain("class=\"large\"").And.Contain("标准字"));

        await ann.SendAsync("/m/large-type", ("from", "/m/cards/bind"));
        Assert.That(ann.Html, Does.Not.Contain("class=\"large\""));
    }

    [Test]
    public async Task LargeType_OnAPageWithAQuestion_KeepsTheQuestion()
    {
        const string Agree = "/m/privacy/agree?kind=travel-data&from=%2Fm%2Fsubsidies";
        await ann.OpenAsync(Agree);

        Assert.That(ann.Html, Does.Contain($"name=\"from\" value=\"{Agree}\""));
        await ann.SendAsync("/m/large-type", ("from", Agree));
        Assert.That(ann.At, Is.EqualTo(Agree));
        Assert.That(ann.Html, Does.Contain("class=\"large\"").And.Contain("/m/subsidies"));
        await ann.SendAsync("/m/large-type", ("from", Agree));
    }

    /// <summary>Who reads badly needs it most before anything is known of him.</summary>
    [Test]
    public async Task LargeType_BeforeSigningIn_IsSwitched()
    {
        await ann.OpenAsync("/m/sign-in/callback");
        await ann.SendAsync("/m/large-type", ("from", "/m/sign-in/callback"));

        Assert.That(ann.Html, Does.Contain("class=\"large\"").And.Contain("登录没有完成"));
    }

    [TestCase("/m")]
    [TestCase("/m/nothing")]
    [TestCase("/m/cards/nothing")]
    public async Task Page_ThatIsNot_SaysHowToGoOn(string path)
    {
        await ann.OpenAsync(path);

        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(ann.Html, Does.Contain("没有这个页面").And.Contain("href=\"/m/cards\""));
        Assert.That(ann.Last.Headers.Contains("Content-Security-Policy"), Is.True);
    }

    [Test]
    public async Task Form_WithThousandsOfFields_IsToldSo()
    {
        await ann.OpenAsync("/m/cards/bind");

        await ann.SendAsync(
            "/m/cards/bind",
            [.. Enumerable.Range(0, 5000).Select(i => ($"f{i}", "x"))]
        );

        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(ann.Html, Does.Contain("没有收到完整的内容"));
    }

    [Test]
    public async Task Cookies_OnAnHttpsSite_AreAllSecure()
    {
        await using var secure = site.WithWebHostBuilder(host =>
            host.UseSetting("Site:PublicBaseUrl", "https://localhost")
        );
        using var browser = new MemberBrowser(MemberSite.ClientOf(secure), "ann");

        await browser.OpenAsync("/m/cards/bind");
        await browser.SendAsync("/m/large-type", ("from", "/m/cards/bind"));

        Assert.That(browser.Cookies, Has.Count.GreaterThanOrEqualTo(4));
        Assert.That(browser.Cookies, Is.All.Contains("; secure"));
    }

    /// <summary>A browser takes such a cookie from this host alone, so no neighbouring subdomain plants one.</summary>
    [Test]
    public async Task Cookies_OnAnHttpsSite_AreTiedToThisHost()
    {
        await using var secure = site.WithWebHostBuilder(host =>
            host.UseSetting("Site:PublicBaseUrl", "https://localhost")
        );
        using var browser = new MemberBrowser(MemberSite.ClientOf(secure), "ann");

        await browser.OpenAsync("/m/cards/bind");
        await browser.SendAsync("/m/cards/bind", ("phone", "15400000000"), ("agreed", "yes"));
        await browser.SendAsync("/m/large-type", ("from", "/m/cards/bind"));

        Assert.That(
            browser.Cookies.Select(cookie => cookie.Split(['=', '.'])[1]).Distinct(),
            Is.EquivalentTo((string[])["state", "fan", "form", "bind", "large"])
        );
        Assert.That(browser.Cookies, Is.All.StartsWith("__Host-union."));
        Assert.That(browser.Cookies, Is.All.Contains("; path=/;").And.All.Not.Contains("domain="));
    }

    [TestCase("https://evil.test/")]
    [TestCase("//evil.test/m/")]
    [TestCase("/console")]
    [TestCase("/m/\u0001x")]
    [TestCase("/m/cards\r\nSet-Cookie: a=b")]
    [TestCase("/m/卡")]
    [TestCase("/m/\\evil.test")]
    public async Task LargeType_ForeignWayBack_LeadsHome(string from)
    {
        await ann.OpenAsync("/m/cards/bind");
        await ann.SendAsync("/m/large-type", ("from", from));

        Assert.That(ann.At, Does.StartWith("/m/cards"));
    }

    [GeneratedRegex("<input type=\"(text|tel|checkbox)\"")]
    private static partial Regex Field();

    [GeneratedRegex(
        "<label[^>]*>(?:(?!</label>).)*<input type=\"(text|tel|checkbox)\"",
        RegexOptions.Singleline
    )]
    private static partial Regex LabelledField();
}
