using System.Net;
using WeChat.Api;
using WeChat.Api.WebOAuth;

namespace WeChatUnion.Gateway.Tests.Simulator;

public class OAuthTests
{
    [Test]
    public async Task Authorize_TwoFansOpenThePage_EachComesBackAsThemselves()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var first = await stage.NewFanAsync();
        var second = await stage.NewFanAsync();

        var asFirst = await stage.Client.WebOAuth.ExchangeAsync(await CodeAsync(stage, first));
        var asSecond = await stage.Client.WebOAuth.ExchangeAsync(await CodeAsync(stage, second));

        Assert.That(asFirst.OpenId, Is.EqualTo(first));
        Assert.That(asSecond.OpenId, Is.EqualTo(second));
        Assert.That(asFirst.IsSnapshotUser, Is.False);
    }

    [Test]
    public async Task Exchange_CodeUsedExpiredOrUnknown_IsRefused()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        var used = await CodeAsync(stage, fan);
        await stage.Client.WebOAuth.ExchangeAsync(used);
        var old = await CodeAsync(stage, fan);
        stage.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.That(await RefusalAsync(stage, used), Is.EqualTo(40029));
        Assert.That(await RefusalAsync(stage, old), Is.EqualTo(40029));
        Assert.That(await RefusalAsync(stage, "unknown"), Is.EqualTo(40029));
        var fresh = await CodeAsync(stage, fan);
        await stage.Client.WebOAuth.ExchangeAsync(fresh);
        Assert.That(await RefusalAsync(stage, fresh), Is.EqualTo(40163));
    }

    [Test]
    public async Task Refresh_AfterThirtyDays_AsksForANewConsent()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var grant = await stage.Client.WebOAuth.ExchangeAsync(
            await CodeAsync(stage, await stage.NewFanAsync())
        );

        stage.Time.Advance(TimeSpan.FromDays(29));
        await stage.Client.WebOAuth.RefreshAsync(grant.RefreshToken!);
        stage.Time.Advance(TimeSpan.FromDays(1));
        var refused = await Assert.ThrowsAsync<WeChatApiException>(() =>
            stage.Client.WebOAuth.RefreshAsync(grant.RefreshToken!)
        );

        Assert.That(refused!.Code, Is.EqualTo(42002));
    }

    [Test]
    public async Task Exchange_SnapshotMode_GivesAMadeUpIdentityMarkedSo()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.PostAsync("/snapshot", new { on = true });

        var grant = await stage.Client.WebOAuth.ExchangeAsync(await CodeAsync(stage, fan));

        Assert.That(grant.IsSnapshotUser);
        Assert.That(grant.OpenId, Is.Not.EqualTo(fan));
    }

    [Test]
    public async Task Authorize_ParametersInAnotherOrder_IsRefused()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();

        using var answer = await stage.Http.GetAsync(
            $"/simulator/connect/oauth2/authorize?redirect_uri=http%3A%2F%2Fx%2F&appid={stage.Options.OfficialAccount.AppId}"
                + $"&response_type=code&scope=snsapi_base&state=a&simulator_fan={fan}"
        );

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Open_ForAnotherFan_ForgetsTheLastOnesSessionsFirst()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var page = stage.BackEnd.Url + "/page";
        var (first, second) = (await stage.NewFanAsync(), await stage.NewFanAsync());
        using var earlier = await stage.Http.GetAsync(OpenUrl(first, page));

        using var cleared = await stage.Http.GetAsync(OpenUrl(second, page));
        using var opened = await stage.Http.GetAsync(cleared.Headers.Location);

        Assert.That(earlier.Headers.Contains("Clear-Site-Data"), Is.False);
        Assert.That(
            cleared.Headers.GetValues("Clear-Site-Data").Single(),
            Is.EqualTo("\"cookies\"")
        );
        Assert.That(opened.Headers.Location?.OriginalString, Is.EqualTo(page));
    }

    private static string OpenUrl(string fan, string page) =>
        $"/simulator/open?fan={fan}&url={Uri.EscapeDataString(page)}";

    /// <summary>Opens a page on the fan's phone; the cookie says who it is from then on.</summary>
    private static async Task<string> CodeAsync(SimulatorStage stage, string fan)
    {
        var page = stage.BackEnd.Url + "/page";
        // The second way through, which a browser goes by itself when another fan had the phone.
        using var opened = await stage.Http.GetAsync(OpenUrl(fan, page) + "&fresh=true");
        Assert.That(opened.Headers.Location?.OriginalString, Is.EqualTo(page));

        var url = AuthorizeUrl.Build(
            "/simulator",
            stage.Options.OfficialAccount.AppId,
            page,
            WebOAuthScope.Base,
            "s1"
        );
        using var authorized = await stage.Http.GetAsync(url);
        var location = authorized.Headers.Location!.OriginalString;
        Assert.That(location, Does.Match(@"/page\?code=\w+&state=s1$"));
        return location.Split("code=")[1].Split('&')[0];
    }

    private static async Task<int> RefusalAsync(SimulatorStage stage, string code) =>
        (
            await Assert.ThrowsAsync<WeChatApiException>(() =>
                stage.Client.WebOAuth.ExchangeAsync(code)
            )
        )!.Code;
}
