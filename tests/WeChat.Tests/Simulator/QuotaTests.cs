using System.Net.Http.Json;
using System.Text.Json;
using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>Limits strike as WeChat's do.</summary>
public class QuotaTests
{
    private const string MenuGet = "/cgi-bin/menu/get";
    private const string Login = "/sns/jscode2session";

    [Test]
    public async Task DailyQuota_UsedUp_RefusesUntilCleared()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("quotas", new { path = MenuGet, daily = 2 });

        await weChat.OfficialAccount.Menu.GetAsync();
        await weChat.OfficialAccount.Menu.GetAsync();
        Assert.That(await CodeOfAsync(weChat.OfficialAccount), Is.EqualTo(45009));
        Assert.That(await CodeOfAsync(weChat.MiniProgram), Is.Zero);

        await weChat.ControlAsync("quotas", new { path = MenuGet, daily = 3 });
        // The refused client itself asks no more for a while.
        Assert.That(await CodeOfAsync(weChat.NewOfficialAccount()), Is.Zero);
    }

    [Test]
    public async Task MinuteQuota_UsedUp_IsAnotherCode()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("quotas", new { path = MenuGet, perMinute = 0 });

        Assert.That(await CodeOfAsync(weChat.OfficialAccount), Is.EqualTo(45011));
    }

    [Test]
    public async Task MinuteQuota_OfAMiniProgramsApi_HasTheCodeOfTheDay()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("quotas", new { path = "/wxa/getwxacodeunlimit", perMinute = 0 });

        var refused = await Assert.ThrowsAsync<WeChatApiException>(() =>
            weChat.MiniProgram.MiniProgram.Codes.UnlimitedAsync(new() { Scene = "card" })
        );

        Assert.That(refused!.Code, Is.EqualTo(45009));
    }

    [Test]
    public async Task UserQuota_UsedUp_LeavesOtherPeopleAlone()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        var (one, other) = (await weChat.NewFanAsync(), await weChat.NewFanAsync());
        await weChat.ControlAsync("quotas", new { path = Login, perUserMinute = 1 });

        Assert.That(await LogInAsync(weChat, one), Does.Contain("session_key"));
        Assert.That(await LogInAsync(weChat, one), Does.Contain("45011"));
        Assert.That(await LogInAsync(weChat, other), Does.Contain("session_key"));
    }

    [TestCase("/cgi-bin/stable_token", "secret")]
    [TestCase("/cgi-bin/clear_quota/v2", "appsecret")]
    public async Task CallThatNamesItselfInTheBody_RightSecret_IsCountedAndRefusedBeyondTheLimit(
        string path,
        string secretName
    )
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("quotas", new { path, daily = 0 });
        var app = weChat.Options.OfficialAccount;

        Assert.That(await CodeAsync("wrong"), Is.EqualTo(40125));
        Assert.That(await CodeAsync(app.AppSecret), Is.EqualTo(45009));

        async Task<int> CodeAsync(string secret)
        {
            using var http = new HttpClient();
            var body = new Dictionary<string, string>
            {
                ["grant_type"] = "client_credential",
                ["appid"] = app.AppId,
                [secretName] = secret,
            };
            using var answer = await http.PostAsJsonAsync(
                $"{weChat.Root}/simulator/api{path}",
                body
            );
            var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
            return json.GetProperty("errcode").GetInt32();
        }
    }

    [Test]
    public async Task TokenQuota_AfterACall_IsShownWithItsDefaultsAndUse()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.OfficialAccount.Menu.GetAsync();

        var shown = (await weChat.SeeAsync("quotas"))
            .EnumerateArray()
            .First()
            .GetProperty("quotas")
            .EnumerateArray()
            .Single(quota => quota.GetProperty("path").GetString() == "/cgi-bin/stable_token");

        Assert.That(shown.GetProperty("dailyLimit").GetInt32(), Is.EqualTo(500_000));
        Assert.That(shown.GetProperty("minuteLimit").GetInt32(), Is.EqualTo(10_000));
        Assert.That(shown.GetProperty("usedToday").GetInt32(), Is.EqualTo(1));
    }

    private static async Task<string> LogInAsync(SimulatedWeChat weChat, string fan)
    {
        var made = await weChat.ControlAsync($"fans/{fan}/login-code", new { });
        var app = weChat.Options.MiniProgram;
        using var http = new HttpClient();
        return await http.GetStringAsync(
            $"{weChat.Root}/simulator/api{Login}?appid={app.AppId}&secret={app.AppSecret}"
                + $"&js_code={made.GetProperty("code").GetString()}&grant_type=authorization_code"
        );
    }

    private static async Task<int> CodeOfAsync(WeChatApiClient client)
    {
        try
        {
            await client.Menu.GetAsync();
            return 0;
        }
        catch (WeChatApiException refused)
        {
            return refused.Code;
        }
    }
}
