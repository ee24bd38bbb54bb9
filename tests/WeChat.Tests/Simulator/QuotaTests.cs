using WeChat.Api;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>Limits strike as WeChat's do.</summary>
public class QuotaTests
{
    private const string MenuGet = "/cgi-bin/menu/get";

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
        // The refused client itself asks no more until midnight.
        Assert.That(await CodeOfAsync(weChat.NewOfficialAccount()), Is.Zero);
    }

    [Test]
    public async Task MinuteQuota_UsedUp_IsAnotherCode()
    {
        await using var weChat = await SimulatedWeChat.StartAsync();
        await weChat.ControlAsync("quotas", new { path = MenuGet, perMinute = 0 });

        Assert.That(await CodeOfAsync(weChat.OfficialAccount), Is.EqualTo(45011));
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
