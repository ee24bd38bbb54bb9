using System.Net;
using WeChatUnion.Gateway.Tests.Stage;

namespace WeChatUnion.Gateway.Tests.Hosting;

public class SimulatorMountTests
{
    [TestCase("/simulator")]
    [TestCase("/simulator/api/cgi-bin/stable_token")]
    [TestCase("/simulator/control/fans")]
    public async Task Simulator_InProduction_IsNotThere(string path)
    {
        await using var stage = await GatewayStage.StartAsync();

        using var page = await stage.Http.GetAsync(path);
        using var call = await stage.Http.PostAsync(path, null);

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(call.IsSuccessStatusCode, Is.False);
    }
}
