using System.Net.Http.Json;
using Microsoft.AspNetCore.Builder;
using WeChatSimulator;
using WeChatUnion.Gateway.Tests.Stage;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.WeChatApps;
using WeChatUnion.TestKit;

namespace WeChatUnion.Gateway.Tests.WeChatApps;

/// <summary>Two nodes of the product and one WeChat that counts who asks for a token.</summary>
[TestFixture(DatabaseProvider.Sqlite, false)]
[TestFixture(DatabaseProvider.PostgreSql, false)]
[TestFixture(DatabaseProvider.PostgreSql, true)]
public sealed class TokenRequestTests(DatabaseProvider provider, bool redis)
{
    private const int Calls = 200;

    private WebApplication weChat = null!;
    private TwoStages nodes = null!;
    private string appId = "";
    private int requests;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        var connection = redis ? TestNeeds.Redis() : "";
        weChat = SimulatorApp.Create(
            ["--urls", "http://127.0.0.1:0"],
            options =>
            {
                // Of this run: nodes of another one must not share it through Redis.
                options.OfficialAccount.AppId = $"wx{Guid.NewGuid():N}"[..18];
                options.OfficialAccount.AppSecret = "stage-secret";
                appId = options.OfficialAccount.AppId;
            }
        );
        weChat.Use(
            (http, next) =>
            {
                if (http.Request.Path.Value!.EndsWith("/stable_token", StringComparison.Ordinal))
                {
                    Interlocked.Increment(ref requests);
                }
                return next(http);
            }
        );
        await weChat.StartAsync();
        nodes = await TwoStages.StartAsync(
            provider,
            setup =>
            {
                setup.Settings["WeChat:ApiBaseUrl"] = $"{weChat.Urls.First()}/simulator/api";
                setup.Settings["WeChat:OfficialAccount:AppId"] = appId;
                setup.Settings["Redis:ConnectionString"] = connection;
            }
        );
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        if (nodes is not null)
        {
            await nodes.DisposeAsync();
        }
        if (weChat is not null)
        {
            await weChat.DisposeAsync();
        }
    }

    [Test]
    public async Task Calls_WithAnExpiredTokenOnTwoNodes_MakeOneTokenRequest()
    {
        await CallAsync(nodes.First);
        await CallAsync(nodes.Second);
        using var control = new HttpClient();
        await control.PostAsJsonAsync(
            $"{weChat.Urls.First()}/simulator/control/tokens/expire",
            new { on = true }
        );
        var before = requests;

        await Task.WhenAll(
            Enumerable
                .Range(0, Calls)
                .Select(i => Task.Run(() => CallAsync(i % 2 == 0 ? nodes.First : nodes.Second)))
        );

        Assert.That(requests - before, Is.EqualTo(1));
    }

    private static async Task CallAsync(GatewayStage node) =>
        await node.Service<WeChatClients>().OfficialAccount.Menu.GetAsync();
}
