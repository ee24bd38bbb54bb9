using System.Net;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Hosting;

public class HealthTests
{
    [Test]
    public async Task Health_WhenTheDatabaseIsGone_IsAliveButNotReady()
    {
        await using var stage = await GatewayStage.StartAsync();
        Assert.That(await HealthAsync(stage), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));

        File.Move(stage.DatabaseFile, stage.DatabaseFile + ".away");
        var without = await HealthAsync(stage);
        File.Move(stage.DatabaseFile + ".away", stage.DatabaseFile);
        var again = await HealthAsync(stage);

        Assert.That(without, Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable)));
        Assert.That(again, Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.OK)));
    }

    private static async Task<(HttpStatusCode Live, HttpStatusCode Ready)> HealthAsync(
        GatewayStage stage
    )
    {
        using var live = await stage.Http.GetAsync("/healthz/live");
        using var ready = await stage.Http.GetAsync("/healthz/ready");
        return (live.StatusCode, ready.StatusCode);
    }
}
