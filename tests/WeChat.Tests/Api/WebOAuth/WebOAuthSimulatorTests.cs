using System.Web;
using WeChat.Api;
using WeChat.Api.WebOAuth;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.WebOAuth;

public class WebOAuthSimulatorTests
{
    [Test]
    public async Task User_AfterConsent_IsTheFanWithoutShowingIt()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var oauth = weChat.OfficialAccount.WebOAuth;
        var grant = await GrantAsync(weChat, fan, "snsapi_userinfo");

        var user = await oauth.UserAsync(grant.AccessToken, grant.OpenId);

        Assert.That(user.OpenId, Is.EqualTo(fan));
        Assert.That(user.Nickname, Is.EqualTo("小林"));
        Assert.That(user.UnionId, Is.EqualTo(grant.UnionId));
        Assert.That(user.ToString(), Does.Not.Contain("小林"));
    }

    [Test]
    public async Task User_WithBaseScope_Is48001()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var grant = await GrantAsync(weChat, await weChat.NewFanAsync(), "snsapi_base");

        Assert.That(
            () => weChat.OfficialAccount.WebOAuth.UserAsync(grant.AccessToken, grant.OpenId),
            Refused.With(48001)
        );
    }

    [Test]
    public async Task Refresh_KnownToken_EndsTheFormerAccessToken()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var oauth = weChat.OfficialAccount.WebOAuth;
        var former = await GrantAsync(weChat, await weChat.NewFanAsync(), "snsapi_base");

        var fresh = await oauth.RefreshAsync(former.RefreshToken!);

        Assert.That(fresh.OpenId, Is.EqualTo(former.OpenId));
        Assert.That(await oauth.IsValidAsync(fresh.AccessToken, fresh.OpenId), Is.True);
        Assert.That(await oauth.IsValidAsync(former.AccessToken, former.OpenId), Is.False);
        Assert.That(await oauth.IsValidAsync(fresh.AccessToken, "oSomebodyElse"), Is.False);
    }

    [Test]
    public async Task Refresh_UnknownToken_AsksForANewConsent()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();

        Assert.That(
            () => weChat.OfficialAccount.WebOAuth.RefreshAsync("nobody"),
            Throws
                .InstanceOf<WeChatApiException>()
                .With.Property("Kind")
                .EqualTo(WeChatErrorKind.ReauthoriseNeeded)
        );
    }

    [Test]
    public async Task QrConnect_ScannedByAFan_ComesBackWithACodeOfTheirs()
    {
        await using var weChat = await SimulatedWeChat.StartAsync(options =>
            options.OfficialAccount.AuthorizeDomains.Add("union.example")
        );
        var fan = await weChat.NewFanAsync();
        var url = QrConnectUrl.Build(
            weChat.Root + "/simulator",
            weChat.Options.OfficialAccount.AppId,
            "https://union.example/back?x=1",
            "State1"
        );
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });

        using var answer = await browser.GetAsync(
            url.Replace("#wechat_redirect", $"&simulator_fan={fan}")
        );

        var back = answer.Headers.Location!;
        var query = HttpUtility.ParseQueryString(back.Query);
        Assert.That(query["state"], Is.EqualTo("State1"));
        var grant = await weChat.OfficialAccount.WebOAuth.ExchangeAsync(query["code"]!);
        Assert.That(grant.UnionId, Is.Not.Null);
    }

    private static async Task<WebOAuthGrant> GrantAsync(
        SimulatedWeChat weChat,
        string fan,
        string scope
    )
    {
        var made = await weChat.ControlAsync($"fans/{fan}/code", new { scope });
        return await weChat.OfficialAccount.WebOAuth.ExchangeAsync(
            made.GetProperty("code").GetString()!
        );
    }
}
