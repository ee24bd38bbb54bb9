using System.Net;
using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>Faults of the simulated API strike where and how they say.</summary>
public class FaultTests
{
    private SimulatedWeChat weChat = null!;
    private HttpClient http = null!;

    [SetUp]
    public async Task StartAsync()
    {
        weChat = await SimulatedWeChat.StartAsync(options => options.Seed = 7);
        http = new() { BaseAddress = new($"{weChat.Root}/simulator/api/") };
    }

    [TearDown]
    public async Task StopAsync()
    {
        http.Dispose();
        await weChat.DisposeAsync();
    }

    [Test]
    public async Task Fault_OfAnArea_LeavesOthersAlone()
    {
        await weChat.ControlAsync("faults", new { area = "users", errcode = -1 });

        Assert.That(await GetAsync("cgi-bin/user/info"), Does.Contain(":-1,"));
        Assert.That(await GetAsync("cgi-bin/menu/get"), Does.Contain("41001"));
    }

    [Test]
    public async Task Fault_WithAShare_StrikesThatPartOfTheCalls()
    {
        await weChat.ControlAsync("faults", new { errcode = -1, share = 0.25 });

        var struck = 0;
        for (var call = 0; call < 200; call++)
        {
            struck += (await GetAsync("cgi-bin/menu/get")).Contains(":-1,") ? 1 : 0;
        }

        Assert.That(struck, Is.InRange(25, 75));
    }

    [Test]
    public async Task Fault_Html_IsAPageOfAProxy()
    {
        await weChat.ControlAsync("faults", new { answer = "html" });

        using var answer = await http.GetAsync("cgi-bin/menu/get");
        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadGateway));
        Assert.That(await answer.Content.ReadAsStringAsync(), Does.StartWith("<html"));
    }

    [TestCase("malformed", 1, 100)]
    [TestCase("huge", 32_000_000, 40_000_000)]
    public async Task Fault_OfTheBody_ComesInItsSize(string answer, int least, int most)
    {
        await weChat.ControlAsync("faults", new { answer });

        Assert.That((await GetAsync("cgi-bin/menu/get")).Length, Is.InRange(least, most));
    }

    [Test]
    public async Task Fault_AfterTheCall_LeavesItsEffect()
    {
        var fan = await weChat.NewFanAsync();
        await weChat.ControlAsync(
            "faults",
            new
            {
                area = "sending",
                drop = true,
                after = true,
            }
        );

        Assert.That(
            async () =>
                await weChat.OfficialAccount.CustomerService.SendAsync(
                    fan,
                    new CustomerServiceText("您好")
                ),
            Throws.Exception
        );

        var chat = await weChat.SeeAsync($"fans/{fan}/chat");
        Assert.That(chat.ToString(), Does.Contain("您好"));
    }

    [TestCase("""{"area":"nowhere","drop":true}""")]
    [TestCase("""{"share":2,"drop":true}""")]
    [TestCase("{}")]
    public async Task Fault_ThatMeansNothing_IsRefused(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync("../control/faults", content);

        Assert.That(answer.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    private Task<string> GetAsync(string path) => http.GetStringAsync(path);
}
