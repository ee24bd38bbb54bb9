using WeChat.Api;
using WeChat.Api.MiniProgram.Login;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

public class LoginTests
{
    [Test]
    public async Task Exchange_CodeOfAFan_TellsWhoAndKeepsTheKeyOutOfTexts()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var seen = await weChat.SeeAsync($"fans/{fan}");

        var login = await weChat.LogInAsync(fan);

        Assert.That(login.OpenId, Is.EqualTo(seen.GetProperty("miniProgramOpenId").GetString()));
        Assert.That(login.UnionId, Is.EqualTo(seen.GetProperty("unionId").GetString()));
        Assert.That(
            $"{login} {login.SessionKey}",
            Does.Not.Contain(login.SessionKey.Value).And.Not.Contain(login.OpenId)
        );
    }

    [Test]
    public async Task Exchange_CodeTwice_IsRefusedAndNeverRepeated()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var code = await weChat.LoginCodeAsync(fan);
        await weChat.MiniProgram.MiniProgram.Login.ExchangeAsync(code);

        Assert.That(
            () => weChat.MiniProgram.MiniProgram.Login.ExchangeAsync(code),
            Refused.With(40163)
        );
    }

    [Test]
    public async Task Exchange_AnswerLost_IsSentOnce()
    {
        using var stub = new ApiStub();
        stub.Gives("/sns/jscode2session", 502, "<html>");

        Assert.That(
            () => stub.Client.MiniProgram.Login.ExchangeAsync("c0de"),
            Throws.InstanceOf<WeChatApiException>()
        );
        Assert.That(stub.CallsOf("/sns/jscode2session"), Is.EqualTo(1));
    }

    [Test]
    public async Task IsCurrent_AfterANewerLogin_IsFalseForTheOlderKey()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var api = weChat.MiniProgram.MiniProgram.Login;
        var older = await weChat.LogInAsync(fan);
        var wasCurrent = await api.IsCurrentAsync(older.OpenId, older.SessionKey);
        var newer = await weChat.LogInAsync(fan);

        Assert.That(wasCurrent, Is.True);
        Assert.That(await api.IsCurrentAsync(older.OpenId, older.SessionKey), Is.False);
        Assert.That(await api.IsCurrentAsync(newer.OpenId, newer.SessionKey), Is.True);
    }

    [Test]
    public async Task Reset_CurrentKey_GivesAnotherAndEndsTheFormer()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var api = weChat.MiniProgram.MiniProgram.Login;
        var former = await weChat.LogInAsync(fan);

        var fresh = await api.ResetAsync(former.OpenId, former.SessionKey);

        Assert.That(fresh.SessionKey.Value, Is.Not.EqualTo(former.SessionKey.Value));
        Assert.That(await api.IsCurrentAsync(fresh.OpenId, fresh.SessionKey), Is.True);
        Assert.That(() => api.ResetAsync(former.OpenId, former.SessionKey), Refused.With(87009));
    }

    [Test]
    public void Sign_KnownKeyAndBody_IsTheHmacOverTheKeysText()
    {
        // Checked with openssl: printf '{"a":1}' | openssl dgst -sha256 -hmac 'MDEyMzQ1Njc4OWFiY2RlZg=='
        var key = new SessionKey("MDEyMzQ1Njc4OWFiY2RlZg==");

        Assert.That(
            key.Sign("""{"a":1}"""u8),
            Is.EqualTo("6bd9622ca7949a8b4d8d96fd3dd8dddcc4622e8016c07d26933a2789f68cb20a")
        );
    }
}
