using System.Net.Http.Json;
using System.Text.Json;
using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Api.Menus;

namespace WeChatUnion.Gateway.Tests.Simulator;

public class ServerApiTests
{
    private static readonly CustomerServiceText Hello = new("您好");

    [Test]
    public async Task Send_FanWroteBefore_AppearsInTheChat()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();

        await stage.Client.CustomerService.SendAsync(fan, new CustomerServiceText("您好🎉"));

        Assert.That((await stage.ChatAsync(fan))[^1], Is.EqualTo("account: 您好🎉"));
    }

    [Test]
    public async Task Send_AfterAMessage_FiveWithin48Hours()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.SayAsync(fan, "在吗");

        Assert.That(await CountOfSendsAsync(stage, fan), Is.EqualTo((5, 45047)));
        await stage.SayAsync(fan, "在吗");
        stage.Time.Advance(TimeSpan.FromHours(48));
        Assert.That(await CountOfSendsAsync(stage, fan), Is.EqualTo((0, 45015)));
    }

    [Test]
    public async Task Send_AfterATap_ThreeWithinAMinute()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        await stage.ActAsync(fan, "tap", new { key = "help" });

        Assert.That(await CountOfSendsAsync(stage, fan), Is.EqualTo((3, 45047)));
        await stage.ActAsync(fan, "tap", new { key = "help" });
        stage.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.That(await CountOfSendsAsync(stage, fan), Is.EqualTo((0, 45015)));
    }

    [Test]
    public async Task Send_WrongInWays_GetsWeChatsCodes()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        var stranger = await stage.NewFanAsync(follows: false);

        Assert.That(
            await CodeOf(() => stage.Client.CustomerService.SendAsync("oNobody", Hello)),
            Is.EqualTo(40003)
        );
        Assert.That(
            await CodeOf(() => stage.Client.CustomerService.SendAsync(stranger, Hello)),
            Is.EqualTo(45015)
        );
        Assert.That(
            await CodeOf(() => Send(new CustomerServiceText(new string('长', 683)))),
            Is.EqualTo(45002)
        );
        Assert.That(await CodeOf(() => Send(new CustomerServiceImage("gone"))), Is.EqualTo(40007));

        Task Send(CustomerServiceMessage message) =>
            stage.Client.CustomerService.SendAsync(fan, message);
    }

    [Test]
    public async Task Typing_HalfAMinuteAfterTheFansLastAct_IsRefused()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.SayAsync(fan, "在吗");

        stage.Time.Advance(TimeSpan.FromSeconds(29));
        Assert.That(await TypeAsync(), Is.Zero);
        stage.Time.Advance(TimeSpan.FromSeconds(16));
        Assert.That(await TypeAsync(), Is.EqualTo(45080));

        Task<int> TypeAsync() =>
            CodeOf(() => stage.Client.CustomerService.ShowTypingAsync(fan, true));
    }

    [Test]
    public async Task Token_Expired_IsReplacedByTheClient()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.Client.CustomerService.SendAsync(fan, Hello);

        using var expired = await stage.Http.PostAsJsonAsync(
            "/simulator/control/tokens/expire",
            new { on = true }
        );
        await stage.Client.CustomerService.SendAsync(fan, Hello);

        Assert.That(
            (await stage.ChatAsync(fan)).Count(line => line == "account: 您好"),
            Is.EqualTo(2)
        );
    }

    [TestCase("", 41001)]
    [TestCase("?access_token=wrong", 40001)]
    public async Task Call_TokenMissingOrWrong_IsRefusedWithHttp200AndARid(string query, int code)
    {
        await using var stage = await SimulatorStage.StartAsync();

        var answer = await stage.Http.GetFromJsonAsync<JsonElement>(
            "/simulator/api/cgi-bin/menu/get" + query
        );

        Assert.That(answer.GetProperty("errcode").GetInt32(), Is.EqualTo(code));
        Assert.That(
            answer.GetProperty("errmsg").GetString(),
            Does.Match(" rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$")
        );
    }

    [TestCase("""{"grant_type":"client_credential","appid":"wx0","secret":"s"}""", 40013)]
    [TestCase(
        """{"grant_type":"client_credential","appid":"wx0000000000000001","secret":"s"}""",
        40125
    )]
    [TestCase("{", 47001)]
    public async Task StableToken_WrongCredentials_GetWeChatsCodes(string body, int code)
    {
        await using var stage = await SimulatorStage.StartAsync();
        using var content = new StringContent(body);

        using var response = await stage.Http.PostAsync(
            "/simulator/api/cgi-bin/stable_token",
            content
        );
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();

        Assert.That(answer.GetProperty("errcode").GetInt32(), Is.EqualTo(code));
    }

    [Test]
    public async Task Menu_CreatedReadAndDeleted_IsWhatThePhoneShows()
    {
        await using var stage = await SimulatorStage.StartAsync();
        await stage.Client.Menu.CreateAsync([
            MenuButton.Group(
                "服务",
                MenuButton.Click("绑卡", "bind"),
                MenuButton.View("官网", "https://a.cn")
            ),
        ]);

        var menu = await stage.Client.Menu.GetAsync();
        Assert.That(menu!.Single().SubButton, Has.Count.EqualTo(2));

        await stage.Client.Menu.DeleteAsync();
        Assert.That(await stage.Client.Menu.GetAsync(), Is.Null);
    }

    [TestCase(45009)]
    [TestCase(-1)]
    public async Task Fault_Code_StrikesSoManyCalls(int code)
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.PostAsync(
            "/faults",
            new
            {
                path = "/cgi-bin/message/custom/send",
                errcode = code,
                times = 1,
            }
        );

        Assert.That(
            await CodeOf(() => stage.Client.CustomerService.SendAsync(fan, Hello)),
            Is.EqualTo(code)
        );
        // A client that met 45009 asks no more until midnight, so another one asks.
        Assert.That(
            await CodeOf(() => stage.NewClient().CustomerService.SendAsync(fan, Hello)),
            Is.Zero
        );
    }

    [Test]
    public async Task Fault_Drop_CutsTheConnection()
    {
        await using var stage = await SimulatorStage.StartAsync();
        var fan = await stage.NewFanAsync();
        await stage.PostAsync(
            "/faults",
            new
            {
                path = "/cgi-bin/message/custom/send",
                drop = true,
                times = 1,
            }
        );

        var failure = await Assert.ThrowsAsync<WeChatApiException>(() =>
            stage.Client.CustomerService.SendAsync(fan, Hello)
        );

        Assert.That(failure!.Kind, Is.EqualTo(WeChatErrorKind.Unreachable));
    }

    private static async Task<(int Sent, int Code)> CountOfSendsAsync(
        SimulatorStage stage,
        string fan
    )
    {
        for (var sent = 0; ; sent++)
        {
            var code = await CodeOf(() => stage.Client.CustomerService.SendAsync(fan, Hello));
            if (code != 0 || sent > 10)
            {
                return (sent, code);
            }
        }
    }

    private static async Task<int> CodeOf(Func<Task> call)
    {
        try
        {
            await call();
            return 0;
        }
        catch (WeChatApiException failure)
        {
            return failure.Code;
        }
    }
}
