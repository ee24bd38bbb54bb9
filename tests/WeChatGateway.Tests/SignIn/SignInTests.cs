using System.Net;
using System.Web;
using WeChatUnion.Gateway.Tests.Pages;

namespace WeChatUnion.Gateway.Tests.SignIn;

public sealed class SignInTests
{
    private MemberSite site = null!;

    [OneTimeSetUp]
    public async Task ASite() => site = await MemberSite.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await site.DisposeAsync();

    [Test]
    public async Task Page_Stranger_IsSentToWeChatAndComesBackToWhereHeWanted()
    {
        using var ann = site.BrowserOf("ann");

        await ann.OpenAsync("/m/cards/bind/verify-name");

        Assert.That(ann.At, Is.EqualTo("/m/cards/bind/verify-name"));
        Assert.That(ann.Last.StatusCode, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Page_Stranger_GetsAnAddressThatTellsWeChatOnlyWhatItNeeds()
    {
        using var client = site.NewClient();

        var answer = await client.GetAsync("/m/cards");
        var location = answer.Headers.Location!;
        var query = HttpUtility.ParseQueryString(location.Query);

        Assert.That(query["scope"], Is.EqualTo("snsapi_base"));
        Assert.That(query["redirect_uri"], Is.EqualTo("http://localhost/m/sign-in/callback"));
        Assert.That(query["state"], Does.Match("^[0-9a-f]{32}$"));
        Assert.That(location.Fragment, Is.EqualTo("#wechat_redirect"));
    }

    [Test]
    public async Task Callback_StateOfAnotherBrowser_IsRefused()
    {
        using var victim = site.NewClient();
        using var attacker = site.NewClient();
        var state = await StateAsync(attacker);

        var answer = await victim.GetAsync($"/m/sign-in/callback?code=mallory&state={state}");

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(answer.Headers.TryGetValues("Set-Cookie", out var cookies), Is.True);
        Assert.That(cookies, Has.None.StartsWith("union.fan="));
    }

    [Test]
    public async Task Callback_SameStateAgain_GoesOnWithoutAskingWeChatAgain()
    {
        using var client = site.NewClient();
        var state = await StateAsync(client);
        await client.GetAsync($"/m/sign-in/callback?code=ann&state={state}");

        var again = await client.GetAsync($"/m/sign-in/callback?code=mallory&state={state}");

        Assert.That(again.Headers.Location!.OriginalString, Is.EqualTo("/m/cards"));
        Assert.That(again.Headers.GetValues("Set-Cookie"), Has.None.StartsWith("union.fan="));
    }

    [TestCase("")]
    [TestCase("?code=x")]
    [TestCase("?code=x&state=../..")]
    [TestCase("?code=x&state=00000000000000000000000000000000")]
    public async Task Callback_WithoutABegunSignIn_IsAPlainPage(string query)
    {
        using var client = site.NewClient();

        var answer = await client.GetAsync("/m/sign-in/callback" + query);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
        Assert.That(
            await answer.Content.ReadAsStringAsync(),
            Does.Contain("请从公众号菜单重新打开")
        );
    }

    [Test]
    public async Task Callback_SnapshotUser_IsNotSignedIn()
    {
        using var preview = site.BrowserOf(MemberSite.SnapshotCode);

        await preview.OpenAsync("/m/cards/bind");

        Assert.That(preview.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(preview.Html, Does.Contain("使用完整服务"));
        await preview.OpenAsync("/m/cards/bind");
        Assert.That(preview.Last.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden), "still nobody");
    }

    [Test]
    public async Task Callback_UsedCode_IsAPlainPage()
    {
        using var late = site.BrowserOf("used");

        await late.OpenAsync("/m/cards/bind");

        Assert.That(late.Last.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(late.Html, Does.Contain("登录没有完成"));
    }

    [Test]
    public async Task Form_OfAStranger_IsNotForwardedToWeChat()
    {
        using var client = site.NewClient();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("phone", "15400000001")]);

        var answer = await client.PostAsync("/m/cards/bind", form);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.Unauthorized));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.Contain("登录已过期"));
    }

    [Test]
    public async Task Session_Cookie_IsOutOfReachOfScriptsAndOtherSites()
    {
        using var client = site.NewClient();
        var state = await StateAsync(client);

        var answer = await client.GetAsync($"/m/sign-in/callback?code=ann&state={state}");

        var cookie = answer
            .Headers.GetValues("Set-Cookie")
            .Single(c => c.StartsWith("union.fan=", StringComparison.Ordinal));
        Assert.That(cookie, Does.Contain("httponly").And.Contain("samesite=lax"));
        Assert.That(cookie, Does.Not.Contain("o-ann"));
    }

    private static async Task<string> StateAsync(HttpClient client)
    {
        var answer = await client.GetAsync("/m/cards");
        return HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["state"]!;
    }
}
