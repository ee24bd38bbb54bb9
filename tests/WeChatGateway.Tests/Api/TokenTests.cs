using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Privacy;

namespace WeChatUnion.Gateway.Tests.Api;

public sealed class TokenTests
{
    private ApiStage stage = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => stage = await ApiStage.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await stage.DisposeAsync();

    [TestCase("")]
    [TestCase("x")]
    [TestCase("a.b.c")]
    [TestCase("....")]
    public async Task Token_Garbage_IsRefused(string token)
    {
        var ann = await stage.NewPhoneAsync();
        ann.AccessToken = token;

        Assert.That(
            (await ann.GetAsync("/api/v1/me")).Status,
            Is.EqualTo(HttpStatusCode.Unauthorized)
        );
    }

    [Test]
    public async Task Token_WithAnyPartAltered_IsRefused()
    {
        var ann = await stage.NewUserAsync();
        var bob = await stage.NewUserAsync();
        var hers = ann.AccessToken!.Split('.');
        var his = bob.AccessToken!.Split('.');
        var unsigned = Base64Url.EncodeToString("""{"alg":"none","typ":"JWT"}"""u8);
        string[] forged =
        [
            $"{hers[0]}.{his[1]}.{hers[2]}",
            $"{unsigned}.{hers[1]}.",
            $"{hers[0]}.{hers[1]}.",
            $"{hers[0].Replace('A', 'B')}.{hers[1]}.{hers[2]}",
        ];

        foreach (var token in forged)
        {
            ann.AccessToken = token;
            Assert.That((await ann.GetAsync("/api/v1/me")).Code, Is.EqualTo("api.token-invalid"));
        }
    }

    /// <summary>Knowing the id of a key is not knowing the key.</summary>
    [Test]
    public async Task Token_SignedWithAnotherKeyUnderARealId_IsRefused()
    {
        var ann = await stage.NewUserAsync();
        var signed = ann.AccessToken![..ann.AccessToken!.LastIndexOf('.')];
        var signature = HMACSHA256.HashData(new byte[32], Encoding.ASCII.GetBytes(signed));

        ann.AccessToken = $"{signed}.{Base64Url.EncodeToString(signature)}";

        Assert.That((await ann.GetAsync("/api/v1/me")).Code, Is.EqualTo("api.token-invalid"));
    }

    [Test]
    public async Task Token_Read_TellsNothingAboutThePerson()
    {
        var ann = await stage.NewUserAsync();

        var payload = Encoding.UTF8.GetString(
            Base64Url.DecodeFromChars(ann.AccessToken!.Split('.')[1])
        );

        Assert.That(payload, Does.Not.Contain(ann.OpenId).And.Not.Contain(ann.UnionId));
        Assert.That(payload, Does.Contain("\"sid\"").And.Contain("\"exp\""));
    }

    [Test]
    public async Task Keys_OfANewPeriod_SignAndTheFormerOnesStillCheck()
    {
        var ann = await stage.NewPhoneAsync();
        var passed =
            (stage.Gateway.Now - DateTimeOffset.UnixEpoch).Ticks % SigningKeys.Period.Ticks;
        stage.Gateway.Clock.Advance(
            SigningKeys.Period - TimeSpan.FromTicks(passed) - TimeSpan.FromMinutes(5)
        );
        await ann.SignInAsync();
        var old = ann.AccessToken;
        stage.Gateway.Clock.Advance(TimeSpan.FromMinutes(6));
        var bob = await stage.NewUserAsync();

        Assert.That((await ann.GetAsync("/api/v1/me")).Status, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(old!.Split('.')[0], Is.Not.EqualTo(bob.AccessToken!.Split('.')[0]));
    }

    [Test]
    public async Task Keys_InTheDatabase_AreSealed()
    {
        await stage.NewUserAsync();

        var keys = await stage.Gateway.ReadAsync(db =>
            db.Database.SqlQueryRaw<byte[]>("SELECT sealed_secret FROM privacy_signing_keys")
                .ToListAsync()
        );

        Assert.That(keys, Is.Not.Empty);
        Assert.That(keys.Select(key => SealRing.KeyIdOf(key)), Is.All.EqualTo("stage"));
    }

    [TestCase(DatabaseProvider.PostgreSql)]
    public async Task Token_OfOneNode_OpensOnTheOther(DatabaseProvider provider)
    {
        await using var weChat = await ApiStage.StartWeChatAsync();
        await using var nodes = await TwoStages.StartAsync(
            provider,
            setup => ApiStage.Point(setup, weChat)
        );
        using var control = new HttpClient
        {
            BaseAddress = new($"{weChat.Urls.First()}/simulator/control/"),
        };
        var answers = await Task.WhenAll(
            nodes.First.SignInAsync(control),
            nodes.Second.SignInAsync(control)
        );

        foreach (var (token, other) in answers.Zip([nodes.Second, nodes.First]))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/me");
            request.Headers.Authorization = new("Bearer", token);
            using var seen = await other.Http.SendAsync(request);
            Assert.That(seen.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        }
    }
}
