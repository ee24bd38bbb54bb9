using System.Text.Json;
using WeChat.Api.MiniProgram.Login;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

public class UserDataTests
{
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    [Test]
    public async Task Open_PhoneOfTheCurrentLogin_IsRead()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var login = await weChat.LogInAsync(fan);
        var (data, iv) = await SealAsync(weChat, fan, "phone");
        var appId = weChat.Options.MiniProgram.AppId;

        var opened = Open(login.SessionKey, data, iv, appId, DateTimeOffset.UtcNow);

        Assert.That(opened.Verdict, Is.EqualTo(UserDataVerdict.Opened));
        var seen = await weChat.SeeAsync($"fans/{fan}");
        Assert.That(
            opened.Phone!.PurePhoneNumber,
            Is.EqualTo(seen.GetProperty("phoneNumber").GetString())
        );
        Assert.That(opened.ToString(), Is.EqualTo("Opened"));
    }

    [Test]
    public async Task Open_BlanksForPluses_IsRead()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var login = await weChat.LogInAsync(fan);
        var (data, iv) = await SealAsync(weChat, fan, "profile");

        var opened = Open(
            login.SessionKey,
            data.Replace('+', ' '),
            iv.Replace('+', ' '),
            weChat.Options.MiniProgram.AppId,
            DateTimeOffset.UtcNow
        );

        Assert.That(opened.Content!.Value.GetProperty("nickName").GetString(), Is.EqualTo("小林"));
        Assert.That(opened.Phone, Is.Null);
    }

    [Test]
    public async Task Open_AfterANewerLogin_SaysThatTheSessionExpired()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var older = await weChat.LogInAsync(fan);
        await weChat.LogInAsync(fan);
        var (data, iv) = await SealAsync(weChat, fan, "phone");
        var appId = weChat.Options.MiniProgram.AppId;

        var opened = Open(older.SessionKey, data, iv, appId, DateTimeOffset.UtcNow);

        Assert.That(opened.Verdict, Is.EqualTo(UserDataVerdict.SessionExpired));
        Assert.That(opened.Content, Is.Null);
    }

    [Test]
    public async Task Open_OfAnotherAppOrAnotherTime_IsToldApart()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var key = (await weChat.LogInAsync(fan)).SessionKey;
        var (data, iv) = await SealAsync(weChat, fan, "phone");
        var appId = weChat.Options.MiniProgram.AppId;
        var now = DateTimeOffset.UtcNow;

        Assert.That(Open(key, data, iv, "wx9", now).Verdict, Is.EqualTo(UserDataVerdict.OtherApp));
        Assert.That(
            Open(key, data, iv, appId, now + TimeSpan.FromHours(1)).Verdict,
            Is.EqualTo(UserDataVerdict.Stale)
        );
    }

    [TestCase("not base64!", "AAAAAAAAAAAAAAAAAAAAAA==")]
    [TestCase("AAAA", "AAAAAAAAAAAAAAAAAAAAAA==")]
    [TestCase("", "AAAAAAAAAAAAAAAAAAAAAA==")]
    [TestCase("AAAAAAAAAAAAAAAAAAAAAA==", "AAAA")]
    public void Open_NotEncryptedData_IsMalformed(string data, string iv) =>
        Assert.That(
            Open(
                new SessionKey("MDEyMzQ1Njc4OWFiY2RlZg=="),
                data,
                iv,
                "wx1",
                DateTimeOffset.UtcNow
            ).Verdict,
            Is.EqualTo(UserDataVerdict.Malformed)
        );

    [Test]
    public async Task HasSigned_RawDataOfTheLogin_IsTrueAndNotForOtherText()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var fan = await weChat.NewFanAsync();
        var key = (await weChat.LogInAsync(fan)).SessionKey;
        var profile = await weChat.ControlAsync($"fans/{fan}/user-data", new { kind = "profile" });
        var raw = profile.GetProperty("rawData").GetString()!;
        var signature = profile.GetProperty("signature").GetString()!;

        Assert.That(key.HasSigned(raw, signature), Is.True);
        Assert.That(key.HasSigned(raw + " ", signature), Is.False);
    }

    private static UserData Open(
        SessionKey key,
        string data,
        string iv,
        string appId,
        DateTimeOffset now
    ) => EncryptedUserData.Open(key, data, iv, appId, now, Freshness);

    private static async Task<(string Data, string Iv)> SealAsync(
        SimulatedWeChat weChat,
        string fan,
        string kind
    )
    {
        JsonElement made = await weChat.ControlAsync($"fans/{fan}/user-data", new { kind });
        return (
            made.GetProperty("encryptedData").GetString()!,
            made.GetProperty("iv").GetString()!
        );
    }
}
