using System.Text.Json;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>The simulator shows what a back end sent and what it was answered.</summary>
public class CallLogTests
{
    private SimulatedWeChat weChat = null!;
    private string fan = null!;

    [SetUp]
    public async Task StartAsync()
    {
        weChat = await SimulatedWeChat.StartAsync();
        fan = await weChat.NewFanAsync();
    }

    [TearDown]
    public async Task StopAsync() => await weChat.DisposeAsync();

    [Test]
    public async Task Call_Answered_IsWrittenDownWithBodyAndAnswer()
    {
        await SendAsync("您好");

        var call = (await CallsAsync("path=custom/send")).Single();
        Assert.That(
            call.GetProperty("path").GetString(),
            Is.EqualTo("/cgi-bin/message/custom/send")
        );
        Assert.That(call.GetProperty("account").GetString(), Is.EqualTo("official-account"));
        Assert.That(call.GetProperty("body").GetString(), Does.Contain("您好").And.Contain(fan));
        Assert.That(call.GetProperty("answer").GetString(), Does.Contain("ok"));
        Assert.That(call.GetProperty("errcode").GetInt32(), Is.Zero);
    }

    [Test]
    public async Task Call_ForAToken_IsWrittenDownWithItsAccount()
    {
        await SendAsync("您好");

        var call = (await CallsAsync("path=stable_token")).Single();
        Assert.That(call.GetProperty("account").GetString(), Is.EqualTo("official-account"));
    }

    [Test]
    public async Task Call_CarryingSecrets_IsWrittenDownWithoutThem()
    {
        await SendAsync("您好");

        var written = string.Join('\n', await CallsAsync("count=100"));
        Assert.That(written, Does.Contain("/cgi-bin/stable_token"));
        Assert.That(written, Does.Not.Contain(weChat.Options.OfficialAccount.AppSecret));
        Assert.That(written, Does.Match("access_token=\\*\\*\\*"));
        Assert.That(written, Does.Match("access_token\\\\\":\\\\\"\\*\\*\\*"));
    }

    [Test]
    public async Task Call_Refused_IsFoundAmongTheRefused()
    {
        await SendAsync("您好");
        Assert.That(
            async () =>
                await weChat.OfficialAccount.CustomerService.SendAsync(
                    "oNobody",
                    new CustomerServiceText("您好")
                ),
            Throws.TypeOf<WeChatApiException>()
        );

        var call = (await CallsAsync("refused=true")).Single();
        Assert.That(call.GetProperty("errcode").GetInt32(), Is.EqualTo(40003));
    }

    [Test]
    public async Task Call_Dropped_IsWrittenDownWithoutAnAnswer()
    {
        await weChat.ControlAsync("faults", new { area = "sending", drop = true });
        Assert.That(async () => await SendAsync("您好"), Throws.Exception);

        var call = (await CallsAsync("path=custom/send"))[^1];
        Assert.That(call.TryGetProperty("status", out _), Is.False);
        Assert.That(call.GetProperty("isStruck").GetBoolean(), Is.True);
    }

    private Task SendAsync(string text) =>
        weChat.OfficialAccount.CustomerService.SendAsync(fan, new CustomerServiceText(text));

    private async Task<List<JsonElement>> CallsAsync(string query) =>
        [.. (await weChat.SeeAsync($"calls?{query}")).EnumerateArray()];
}
