using System.Net;
using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Gateway.Tests.Pages;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Gateway.Tests.SignIn;

/// <summary>Browsers that are not WeChat's, and the detours of those that are.</summary>
public sealed class SignInWayTests
{
    private const string WeCom =
        "Mozilla/5.0 (iPhone) AppleWebKit/605.1.15 Mobile/15E148 wxwork/4.1.20 MicroMessenger/7.0.1 Language/zh";
    private const string Qq =
        "Mozilla/5.0 (Linux; Android 13) MQQBrowser/6.2 Mobile Safari/537.36 QQ/9.0.20";
    private const string Desktop =
        "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 MicroMessenger/7.0.20 WindowsWechat(0x63090a13) XWEB/9185";

    private MemberSite site = null!;

    [OneTimeSetUp]
    public async Task ASite() => site = await MemberSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [TestCase("Mozilla/5.0 (X11; Linux x86_64) Chrome/120 Safari/537.36")]
    [TestCase(WeCom)]
    [TestCase(Qq)]
    public async Task Page_OutsideWeChat_ShowsACodeOfItsOwnAddress(string browser)
    {
        using var client = site.NewClient(browser);

        var answer = await client.GetAsync("/m/cards/bind?from=poster");
        var html = HttpUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(html, Does.Contain("请用微信扫码打开"));
        Assert.That(html, Does.Contain(">http://localhost/m/cards/bind?from=poster<"));
        Assert.That(html, Does.Contain("src=\"data:image/png;base64,iVBOR"));
        Assert.That(
            answer.Headers.GetValues("Content-Security-Policy").Single(),
            Does.Contain("img-src 'self' data:").And.Not.Contain("unsafe")
        );
    }

    [Test]
    public async Task Page_InWeChatOnADesktop_IsSentToWeChat()
    {
        using var client = site.NewClient(Desktop);

        var answer = await client.GetAsync("/m/cards");

        Assert.That(answer.Headers.Location!.Host, Is.EqualTo("open.weixin.test"));
    }

    [Test]
    public async Task SignIn_TwoTabsAtOnce_BothArrive()
    {
        using var client = site.NewClient();
        var first = await StateAsync(client, "/m/cards");
        var second = await StateAsync(client, "/m/cards/bind");

        var late = await client.GetAsync($"/m/sign-in/callback?code=ann&state={first}");
        var soon = await client.GetAsync($"/m/sign-in/callback?code=ann&state={second}");

        Assert.That(late.Headers.Location!.OriginalString, Is.EqualTo("/m/cards"));
        Assert.That(soon.Headers.Location!.OriginalString, Is.EqualTo("/m/cards/bind"));
    }

    [Test]
    public async Task Callback_SpentCode_BeginsOnceMoreAndThenSaysSo()
    {
        using var late = site.BrowserOf("used");

        await late.OpenAsync("/m/cards/bind");

        Assert.That(late.Last.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(late.Visited.Count(IsCallback), Is.EqualTo(2));
    }

    [Test]
    public async Task Callback_SpentCodeOnce_SignsInTheSecondTime()
    {
        using var client = site.NewClient();
        var state = await StateAsync(client, "/m/cards/bind");
        var again = await client.GetAsync($"/m/sign-in/callback?code=used&state={state}");
        var second = StateIn(again);

        var done = await client.GetAsync($"/m/sign-in/callback?code=ann&state={second}");

        Assert.That(done.Headers.Location!.OriginalString, Is.EqualTo("/m/cards/bind"));
        Assert.That(done.Headers.GetValues("Set-Cookie"), Has.Some.StartsWith("union.fan="));
    }

    [Test]
    public async Task Page_ThatNeedsUserInfo_AsksAlsoWhoIsSignedIn()
    {
        using var client = site.NewClient();
        var state = await StateAsync(client, "/m/cards");
        await client.GetAsync($"/m/sign-in/callback?code=ann&state={state}");

        var answer = await client.GetAsync("/m/weixin/link");

        Assert.That(
            HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["scope"],
            Is.EqualTo("snsapi_userinfo")
        );
    }

    /// <summary>The mini-program has never seen this person: nothing was joined, and the page says so.</summary>
    [Test]
    public async Task Link_OfWhoHasNoOtherIdentity_DoesNotClaimToHaveWorked()
    {
        using var asked = site.BrowserOf(MemberSite.UserInfoCode);

        await asked.OpenAsync("/m/weixin/link");

        Assert.That(asked.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(asked.Html, Does.Contain("就差一步"));
    }

    [Test]
    public async Task Page_ThatNeedsUserInfo_DoesNotAskForEverWhoGaveLess()
    {
        using var ann = site.BrowserOf("ann");

        await ann.OpenAsync("/m/weixin/link");

        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(ann.Html, Does.Contain("登录没有完成"));
    }

    [Test]
    public async Task Callback_WeChatOutOfOrder_SaysSoAndAsksNobodyTwice()
    {
        using var ann = site.BrowserOf(MemberSite.BusyCode);

        await ann.OpenAsync("/m/cards/bind");

        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(ann.Html, Does.Contain("微信暂时没有应答"));
        Assert.That(ann.Visited.Count(IsCallback), Is.EqualTo(1));
    }

    [Test]
    public async Task SignIn_BegunOverAndOver_KeepsTheNewestFew()
    {
        using var client = site.NewClient();
        var states = new List<string>();
        for (var i = 0; i < 12; i++)
        {
            states.Add(await StateAsync(client, $"/m/cards?{new string('q', 1500)}{i}"));
        }

        var oldest = await client.GetAsync($"/m/sign-in/callback?code=ann&state={states[0]}");
        var newest = await client.GetAsync($"/m/sign-in/callback?code=ann&state={states[^1]}");

        Assert.That(oldest.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(newest.Headers.Location!.OriginalString, Is.EqualTo("/m/cards"));
        var sent = newest.RequestMessage!.Headers.GetValues("Cookie").Sum(cookie => cookie.Length);
        Assert.That(sent, Is.LessThan(6000));
    }

    [Test]
    public async Task Page_OutsideWeChatWithALongQuery_ShowsAShortCode()
    {
        using var client = site.NewClient(Qq);

        var answer = await client.GetAsync($"/m/cards/bind?q={new string('q', 400)}");
        var html = await answer.Content.ReadAsStringAsync();

        Assert.That(html, Does.Contain(">http://localhost/m/cards/bind<"));
    }

    [Test]
    public async Task Session_OfAFanNoLongerKnown_IsWorthNothing()
    {
        using var ann = site.BrowserOf("gone");
        await ann.OpenAsync("/m/cards/bind");

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
            await db.Set<Fan>().Where(fan => fan.OpenId == "o-gone").ExecuteDeleteAsync();
        }

        await ann.OpenAsync("/m/cards/bind");
        Assert.That(ann.Visited.Count(IsCallback), Is.EqualTo(2));
    }

    /// <summary>Routes take any case of letters; the cookies have to reach all they take.</summary>
    [Test]
    public async Task Page_InOtherLetters_SignsInOnce()
    {
        using var ann = site.BrowserOf("ann");

        await ann.OpenAsync("/M/cards/bind");

        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(ann.Visited.Count(IsCallback), Is.EqualTo(1));
    }

    /// <summary>Browsers drop a cookie above 4096 bytes; four of them have to fit into a request.</summary>
    [TestCase('&', 590)]
    [TestCase('"', 590)]
    [TestCase('\\', 590)]
    [TestCase('x', 590)]
    public async Task SignIn_WithAnyLongQuery_FitsIntoACookieAndComesBack(char letter, int count)
    {
        var sent = await site.Server.SendAsync(http =>
        {
            http.Request.Path = "/m/cards";
            http.Request.QueryString = new("?" + new string(letter, count));
            http.Request.Headers.UserAgent = MemberSite.InWeChat;
        });

        Assert.That(sent.Response.StatusCode, Is.EqualTo(StatusCodes.Status302Found));
        Assert.That(
            sent.Response.Headers.SetCookie.Max(cookie => cookie!.Split(';')[0].Length),
            Is.LessThan(1500)
        );
    }

    [Test]
    public async Task SignIn_WithAQueryNoRedirectCanHold_ComesBackToThePage()
    {
        var begun = await site.Server.SendAsync(http =>
        {
            http.Request.Path = "/m/cards";
            http.Request.QueryString = new("?a=\u0001");
            http.Request.Headers.UserAgent = MemberSite.InWeChat;
        });
        var cookie = begun.Response.Headers.SetCookie.Single()!.Split(';')[0];
        var location = new Uri(begun.Response.Headers.Location.ToString());
        var state = HttpUtility.ParseQueryString(location.Query)["state"];

        var back = await site.Server.SendAsync(http =>
        {
            http.Request.Path = "/m/sign-in/callback";
            http.Request.QueryString = new($"?code=ann&state={state}");
            http.Request.Headers.Cookie = cookie;
        });

        Assert.That(back.Response.Headers.Location.ToString(), Is.EqualTo("/m/cards"));
    }

    private static bool IsCallback(string path) =>
        path.StartsWith("/m/sign-in/callback", StringComparison.Ordinal);

    private static async Task<string> StateAsync(HttpClient client, string path) =>
        StateIn(await client.GetAsync(path));

    private static string StateIn(HttpResponseMessage answer) =>
        HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["state"]!;
}
