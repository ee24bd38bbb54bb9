using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Scheduling;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Server;

namespace WeChatUnion.Gateway.Tests.WeChatApps;

public sealed class TokenRefreshTests
{
    private const string OtherApp = "wxother0000000001";

    [Test]
    public async Task Refresh_OneAccountIsRefused_TheOtherIsStillRefreshed()
    {
        using var world = WireMockServer.Start();
        world
            .Given(Request.Create().WithPath("/cgi-bin/stable_token"))
            .RespondWith(Response.Create().WithBody("""{"errcode":40125,"errmsg":"no"}"""));
        await using var stage = await GatewayStage.StartAsync(setup =>
        {
            setup.Settings["WeChat:ApiBaseUrl"] = world.Url;
            setup.Settings["WeChat:MiniProgram:AppId"] = OtherApp;
            setup.Settings["WeChat:MiniProgram:AppSecret"] = "stage-secret";
            setup.Settings["WeChat:MiniProgram:Token"] = "StageToken";
        });
        var jobs = stage.Service<IEnumerable<DeclaredJob>>();
        var job = jobs.Single(one => one.Name == "wechatapps.tokens").Job;

        await stage.InScopeAsync(services =>
            ((IUnionJob)services.GetRequiredService(job)).RunAsync(default)
        );

        Assert.That(
            world.LogEntries.Select(entry => entry.RequestMessage!.Body),
            Has.Exactly(1).Contains(OtherApp)
        );
        Assert.That(world.LogEntries, Has.Count.EqualTo(2));
    }
}
