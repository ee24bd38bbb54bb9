using System.Net;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Audit;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Gateway.Tests.Api;

/// <summary>On both engines: which of several hands with one token goes on is settled by the database.</summary>
[TestFixtureSource(typeof(TestEngines))]
public sealed class SessionTests(DatabaseProvider provider)
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() =>
        stage = await ApiStage.StartAsync(setup => setup.Engine = provider);

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [Test]
    public async Task SignIn_CodeOfTheUser_OpensWhatIsTheirs()
    {
        var ann = await stage.NewPhoneAsync();

        var answer = await ann.SignInAsync();

        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.OK), answer.Raw);
        Assert.That(answer.Json.GetProperty("accessExpiresIn").GetInt32(), Is.EqualTo(900));
        Assert.That(answer.Headers.CacheControl!.NoStore, Is.True);
        Assert.That((await ann.GetAsync("/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task SignIn_CodeUsedBefore_IsRefused()
    {
        var ann = await stage.NewPhoneAsync();
        var code = await ann.LoginCodeAsync();
        await ann.PostAsync("/api/v1/session", new { code });

        var again = await ann.PostAsync("/api/v1/session", new { code });

        Assert.That(
            (again.Status, again.Code),
            Is.EqualTo((HttpStatusCode.Unauthorized, "fans.sign-in-failed"))
        );
    }

    [Test]
    public async Task SignIn_Answer_NamesNoIdentityOfWeChat()
    {
        var ann = await stage.NewPhoneAsync();

        var answer = await ann.SignInAsync();

        Assert.That(answer.Raw, Does.Not.Contain(ann.OpenId).And.Not.Contain("session_key"));
    }

    /// <summary>Who lost a phone with a session on it drops it by signing in anew; a phone, a tablet and a computer stay.</summary>
    [Test]
    public async Task SignIn_OnAFourthDevice_EndsTheOldestSession()
    {
        var ann = await stage.NewUserAsync();
        var tokens = new List<string> { ann.RefreshToken };
        for (var device = 2; device <= 4; device++)
        {
            stage.Gateway.Clock.Advance(TimeSpan.FromSeconds(1));
            await ann.SignInAsync();
            tokens.Add(ann.RefreshToken);
        }

        var codes = new List<string?>();
        foreach (var token in tokens)
        {
            codes.Add((await ann.RefreshAsync(token)).Code);
        }

        Assert.That(codes, Is.EqualTo((string?[])["fans.session-ended", null, null, null]));
    }

    [Test]
    public async Task SignOutEverywhere_SessionsOfTheUser_StopWorkingAtOnceAndNobodyElses()
    {
        var ann = await stage.NewUserAsync();
        var lost = (Access: ann.AccessToken, Refresh: ann.RefreshToken);
        var bob = await stage.NewUserAsync();
        await ann.SignInAsync();

        var left = await ann.DeleteAsync("/api/v1/sessions");

        Assert.That(left.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await ann.GetAsync("/api/v1/me")).Code, Is.EqualTo("api.token-invalid"));
        Assert.That((await ann.RefreshAsync()).Code, Is.EqualTo("fans.session-ended"));
        Assert.That((await ann.RefreshAsync(lost.Refresh)).Code, Is.EqualTo("fans.session-ended"));
        ann.AccessToken = lost.Access;
        Assert.That((await ann.GetAsync("/api/v1/me")).Code, Is.EqualTo("api.token-invalid"));
        Assert.That((await bob.GetAsync("/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Token_AfterItsQuarterOfAnHour_IsRefusedAndRefreshGoesOn()
    {
        var ann = await stage.NewUserAsync();
        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(15));

        var late = await ann.GetAsync("/api/v1/me");
        var refreshed = await ann.RefreshAsync();

        Assert.That(
            (late.Status, late.Code),
            Is.EqualTo((HttpStatusCode.Unauthorized, "api.token-invalid"))
        );
        Assert.That(refreshed.Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That((await ann.GetAsync("/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Refresh_ManyAtOnceWithOneToken_AllGoOnInOneSession()
    {
        var ann = await stage.NewUserAsync();
        var token = ann.RefreshToken;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => ann.RefreshAsync(token))
        );

        Assert.That(answers.Select(answer => answer.Status), Is.All.EqualTo(HttpStatusCode.OK));
        Assert.That(answers.Select(answer => answer.Text("refreshToken")), Is.Unique);
        Assert.That((await ann.GetAsync("/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
    }

    [Test]
    public async Task Refresh_TwoHandsWithOneTokenAtOnce_TheSecondOneBackEndsTheSession()
    {
        var ann = await stage.NewUserAsync();
        var token = ann.RefreshToken;
        var hers = (await ann.RefreshAsync(token)).Text("refreshToken");
        var copied = (await ann.RefreshAsync(token)).Text("refreshToken");
        await ann.RefreshAsync(hers);
        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(1));

        var thief = await ann.RefreshAsync(copied);

        Assert.That(thief.Code, Is.EqualTo("fans.session-ended"));
        Assert.That((await ann.GetAsync("/api/v1/me")).Code, Is.EqualTo("api.token-invalid"));
    }

    [Test]
    public async Task Refresh_OldTokenAgain_EndsTheSessionForBothAndIsAudited()
    {
        var ann = await stage.NewUserAsync();
        var old = ann.RefreshToken;
        await ann.RefreshAsync();
        stage.Gateway.Clock.Advance(MiniProgramSession.Grace + TimeSpan.FromSeconds(1));

        var copied = await ann.RefreshAsync(old);
        var hers = await ann.RefreshAsync();

        Assert.That(
            (copied.Status, copied.Code, hers.Code),
            Is.EqualTo((HttpStatusCode.Unauthorized, "fans.session-ended", "fans.session-ended"))
        );
        Assert.That(
            await stage.Gateway.ReadAsync(db =>
                db.Set<AuditRow>().CountAsync(row => row.Act == "fans.refresh-token-reused")
            ),
            Is.GreaterThan(0)
        );
    }

    [Test]
    public async Task Refresh_AfterThirtyDays_IsOver()
    {
        var ann = await stage.NewUserAsync();
        stage.Gateway.Clock.Advance(MiniProgramSession.Lifetime);

        Assert.That((await ann.RefreshAsync()).Code, Is.EqualTo("fans.session-ended"));
    }

    [Test]
    public async Task SignOut_BothTokens_StopWorkingAtOnce()
    {
        var ann = await stage.NewUserAsync();

        var left = await ann.DeleteAsync("/api/v1/session");

        Assert.That(left.Status, Is.EqualTo(HttpStatusCode.NoContent));
        Assert.That((await ann.GetAsync("/api/v1/me")).Code, Is.EqualTo("api.token-invalid"));
        Assert.That((await ann.RefreshAsync()).Code, Is.EqualTo("fans.session-ended"));
    }

    [Test]
    public async Task Identity_NamedByTheRequest_CountsForNothing()
    {
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        await bob.HavePhoneAsync("15400000002");
        await bob.PostAsync("/api/v1/session/phone", new { code = await bob.PhoneCodeAsync() });

        var seen = await ann.GetAsync(
            $"/api/v1/me?openid={bob.OpenId}&access_token={bob.AccessToken}"
        );

        Assert.That(seen.Json.GetProperty("maskedPhone").GetString(), Is.Null);
    }

    [Test]
    public async Task Phone_ConfirmedByWeChat_IsKeptSealedAndShownMasked()
    {
        var ann = await stage.NewUserAsync();
        await ann.HavePhoneAsync("15400000001");

        var kept = await ann.PostAsync(
            "/api/v1/session/phone",
            new { code = await ann.PhoneCodeAsync() }
        );

        Assert.That(kept.Text("maskedPhone"), Is.EqualTo("154****0001"), kept.Raw);
        Assert.That(
            (await ann.GetAsync("/api/v1/me")).Text("maskedPhone"),
            Is.EqualTo("154****0001")
        );
    }

    [Test]
    public async Task Phone_CodeOfAnotherUser_IsRefused()
    {
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();

        var stolen = await ann.PostAsync(
            "/api/v1/session/phone",
            new { code = await bob.PhoneCodeAsync() }
        );

        Assert.That(
            (stolen.Status, stolen.Code),
            Is.EqualTo((HttpStatusCode.Conflict, "fans.phone-not-confirmed"))
        );
    }
}
