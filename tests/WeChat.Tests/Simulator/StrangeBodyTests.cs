using System.Net;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>Whatever a body holds, WeChat answers with HTTP 200 and a code, and so does the simulator.</summary>
public class StrangeBodyTests
{
    private const int RandomBodies = 8;

    private static readonly string[] Names =
    [
        "touser",
        "msgtype",
        "text",
        "content",
        "data",
        "filter",
        "tag_id",
        "tag",
        "openid",
        "openid_list",
        "user_list",
        "button",
        "matchrule",
        "articles",
        "media_id",
        "template_id",
        "scene",
        "action_name",
        "action_info",
        "expire_seconds",
        "begin_date",
        "end_date",
        "kf_account",
        "jump_wxa",
        "kidList",
        "tid",
        "index",
        "count",
        "offset",
        "line_color",
        "width",
        "version",
        "clientmsgid",
    ];

    private static readonly string[] Values =
    [
        "null",
        "[]",
        "{}",
        "[null,null]",
        "[[]]",
        "[{},{}]",
        "\"\"",
        "\"x\"",
        "\"text\"",
        "\"mpnews\"",
        "\"\\ud800\"",
        "0",
        "-1",
        "2",
        "99999999999999999999",
        "1e400",
        "1.5",
        "true",
        "{\"value\":null}",
        "{\"scene\":{\"scene_id\":[]}}",
    ];

    private SimulatedWeChat weChat = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => weChat = await SimulatedWeChat.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await weChat.DisposeAsync();

    [TestCase("/cgi-bin/message/custom/send", """{"touser":"a","touser":"b"}""")]
    [TestCase(
        "/cgi-bin/message/custom/send",
        """{"touser":"a","msgtype":"text","text":{"content":1,"content":2}}"""
    )]
    [TestCase("/cgi-bin/message/custom/send", """{"touser":"\ud800","msgtype":"text"}""")]
    [TestCase("/cgi-bin/menu/create", """{"button":[null]}""")]
    [TestCase("/cgi-bin/menu/create", """{"button":{"name":"x"}}""")]
    [TestCase("/cgi-bin/message/custom/send", "[1]")]
    public async Task Call_BodyOfAnotherShape_IsRefusedAs47001(string path, string body) =>
        Assert.That(
            await weChat.CodeOfRawAsync(weChat.Options.OfficialAccount, path, body),
            Is.EqualTo(47001)
        );

    [Test]
    public async Task OneTimeSubscription_DataThatIsNoObject_IsRefused()
    {
        var fan = await weChat.NewFanAsync();

        var code = await weChat.CodeOfRawAsync(
            weChat.Options.OfficialAccount,
            "/cgi-bin/message/template/subscribe",
            $$"""{"touser":"{{fan}}","title":"t","data":"x"}"""
        );

        Assert.That(code, Is.EqualTo(47001));
    }

    [Test]
    public async Task MassSend_OpenIdsThatAreNone_IsRefused()
    {
        var code = await weChat.CodeOfRawAsync(
            weChat.Options.OfficialAccount,
            "/cgi-bin/message/mass/send",
            """{"touser":[null,null],"msgtype":"text","text":{"content":"x"}}"""
        );

        Assert.That(code, Is.EqualTo(40003));
    }

    [Test]
    public async Task EveryCall_AnyBody_IsAnsweredWithHttp200()
    {
        var random = new Random(20_260_105);
        Assert.That(weChat.PostPaths, Has.Count.GreaterThan(50));
        var failed = new List<string>();

        foreach (var path in weChat.PostPaths)
        {
            for (var i = 0; i < RandomBodies; i++)
            {
                var account =
                    i % 2 == 0 ? weChat.Options.OfficialAccount : weChat.Options.MiniProgram;
                var body = BodyOf(random);
                var (status, answer) = await weChat.PostRawAsync(account, path, body);
                if (status is not HttpStatusCode.OK || answer.Length == 0)
                {
                    failed.Add($"{path} {body}: {status}");
                }
            }
        }

        Assert.That(failed, Is.Empty);
    }

    private static string BodyOf(Random random)
    {
        var names = random.GetItems(Names, random.Next(1, 8)).Distinct();
        return $"{{{string.Join(',', names.Select(name => $"\"{name}\":{random.GetItems(Values, 1)[0]}"))}}}";
    }
}
