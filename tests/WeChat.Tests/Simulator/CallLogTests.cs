using System.Text.Json;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Api.Mass;
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

    [TestCase(
        "/wxa/getuserriskrank",
        """{"mobile_no":"02160000000","openid":"o"}""",
        "02160000000"
    )]
    [TestCase(
        "/cgi-bin/message/custom/send",
        """{"data":{"phone_number1":{"color":"","value":"0592-6000000"}}}""",
        "6000000"
    )]
    [TestCase("/cgi-bin/message/custom/send", """{"content":"电话13900000000。"}""", "13900000000")]
    [TestCase("/cgi-bin/message/custom/send", """{"content":"+86 139 0000 0000"}""", "139 ")]
    [TestCase(
        "/cgi-bin/message/custom/send",
        """{"content":"身份证35020019900307001X"}""",
        "19900307001"
    )]
    [TestCase(
        "/cgi-bin/message/custom/send",
        """{"content":"身份证350200900307001"}""",
        "900307001"
    )]
    public async Task Call_CarryingNumbersOfPersons_IsWrittenDownWithoutThem(
        string path,
        string body,
        string hidden
    )
    {
        await weChat.PostRawAsync(weChat.Options.MiniProgram, path, body);

        var written = (await CallsAsync($"path={path}")).Single();
        Assert.That(written.GetProperty("body").GetString(), Does.Contain("***"));
        Assert.That(written.ToString(), Does.Not.Contain(hidden));
    }

    [Test]
    public async Task Call_CutInTheMiddleOfANumber_DoesNotShowItsBeginning()
    {
        var filler = new string('x', 4096 - "{\"a\":\"".Length - 9);

        await weChat.PostRawAsync(
            weChat.Options.MiniProgram,
            "/cgi-bin/message/custom/send",
            $$"""{"a":"{{filler}}13900000000"}"""
        );

        var written = (await CallsAsync("path=custom/send")).Single();
        Assert.That(written.GetProperty("body").GetString(), Does.EndWith("x***…"));
    }

    [Test]
    public async Task Call_AnsweredWithAMessageId_IsWrittenDownWithIt()
    {
        await weChat.OfficialAccount.Mass.SendToAllAsync(new MassText("通知"));

        var call = (await CallsAsync("path=mass/sendall")).Single();
        Assert.That(call.GetProperty("answer").GetString(), Does.Match("msg_id\":[0-9]+"));
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
