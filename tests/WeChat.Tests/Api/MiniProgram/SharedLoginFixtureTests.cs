using System.Text;
using System.Text.Json;
using WeChat.Api.MiniProgram.Login;
using WeChat.Tests.Fixtures;

namespace WeChat.Tests.Api.MiniProgram;

/// <summary>Real samples of signatures and encrypted data, where they are present.</summary>
public class SharedLoginFixtureTests
{
    [TestCase("sig-rawdata-1.json")]
    [TestCase("sig-rawdata-2.json")]
    [TestCase("sig-rawdata-3.json")]
    [TestCase("sig-rawdata-4.json")]
    public void HasSigned_SampleOfRawData_IsTrue(string file)
    {
        var sample = Read(file);

        Assert.That(
            KeyOf(sample)
                .HasSigned(
                    sample.GetProperty("rawData").GetString()!,
                    sample.GetProperty("signature").GetString()!
                ),
            Is.True
        );
    }

    [Test]
    public void Sign_SampleOfALogin_IsItsSignature()
    {
        var sample = Read("sig-user-session-hmac.json");
        var body = Encoding.UTF8.GetBytes(sample.GetProperty("post_data").GetString()!);

        Assert.That(
            KeyOf(sample).Sign(body),
            Is.EqualTo(sample.GetProperty("signature").GetString())
        );
    }

    [Test]
    public void Open_SampleOfAUser_IsTheUser()
    {
        var sample = Read("wxa-encrypteddata-official-userinfo.json");
        var expected = sample.GetProperty("expected");
        var watermark = expected.GetProperty("watermark");
        var at = DateTimeOffset.FromUnixTimeSeconds(watermark.GetProperty("timestamp").GetInt64());

        var opened = Open(sample, watermark.GetProperty("appid").GetString()!, at);

        Assert.That(opened.Verdict, Is.EqualTo(UserDataVerdict.Opened));
        Assert.That(JsonElement.DeepEquals(opened.Content!.Value, expected), Is.True);
    }

    [TestCase("wxa-encrypteddata-senparc-issue1869.negative.json")]
    [TestCase("wxa-encrypteddata-wxjava.negative.json")]
    public void Open_SampleOfAnOldKey_SaysThatTheSessionExpired(string file) =>
        Assert.That(
            Open(Read(file), "wx1", DateTimeOffset.UnixEpoch).Verdict,
            Is.EqualTo(UserDataVerdict.SessionExpired)
        );

    private static UserData Open(JsonElement sample, string appId, DateTimeOffset now) =>
        EncryptedUserData.Open(
            KeyOf(sample),
            sample.GetProperty("encryptedData").GetString()!,
            sample.GetProperty("iv").GetString()!,
            appId,
            now,
            TimeSpan.FromMinutes(5)
        );

    private static SessionKey KeyOf(JsonElement sample) =>
        new(sample.GetProperty("session_key").GetString()!);

    private static JsonElement Read(string file)
    {
        if (SharedFixtures.Folder is null)
        {
            Assert.Ignore("The shared samples are not here.");
        }

        using var json = JsonDocument.Parse(
            File.ReadAllBytes(Path.Combine(SharedFixtures.Folder, file))
        );
        return json.RootElement.Clone();
    }
}
