using System.Net.Http.Json;
using System.Text.Json;

namespace WeChatUnion.Gateway.Tests.Simulator;

/// <summary>force_refresh helps twenty times a day, half a minute apart; otherwise the same token comes back.</summary>
public class ForcedTokenTests
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(30);

    [Test]
    public async Task Force_AgainWithinHalfAMinute_GivesTheSameTokenWhichStaysValid()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var usual = await TokenAsync(stage, force: false);

        var forced = await TokenAsync(stage, force: true);
        stage.Time.Advance(TimeSpan.FromSeconds(29));
        var early = await TokenAsync(stage, force: true);
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        var later = await TokenAsync(stage, force: true);

        Assert.That(forced, Is.Not.EqualTo(usual));
        Assert.That(early, Is.EqualTo(forced));
        Assert.That(later, Is.Not.EqualTo(forced));
    }

    [Test]
    public async Task Force_MoreThanTwentyTimesADay_HelpsAgainTomorrow()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var seen = new HashSet<string> { await TokenAsync(stage, force: false) };
        for (var i = 0; i < 20; i++)
        {
            seen.Add(await TokenAsync(stage, force: true));
            stage.Time.Advance(Apart);
        }

        Assert.That(seen, Has.Count.EqualTo(21));
        Assert.That(seen, Does.Contain(await TokenAsync(stage, force: true)));
        // The stage's day in Shanghai began nine hours ago.
        stage.Time.Advance(TimeSpan.FromHours(15));
        await TokenAsync(stage, force: false);
        var tomorrow = await TokenAsync(stage, force: false);
        Assert.That(await TokenAsync(stage, force: true), Is.Not.EqualTo(tomorrow));
    }

    private static async Task<string> TokenAsync(SimulatorStage stage, bool force)
    {
        var account = stage.Options.OfficialAccount;
        using var answer = await stage.Http.PostAsJsonAsync(
            "/simulator/api/cgi-bin/stable_token",
            new
            {
                grant_type = "client_credential",
                appid = account.AppId,
                secret = account.AppSecret,
                force_refresh = force,
            }
        );
        var json = await answer.Content.ReadFromJsonAsync<JsonElement>();
        return json.GetProperty("access_token").GetString()!;
    }
}
