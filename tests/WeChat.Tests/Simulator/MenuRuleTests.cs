using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>What menu/create refuses; the client's own check would stop most of it before.</summary>
public class MenuRuleTests
{
    private static readonly string LongKey = new('字', 43);
    private static readonly string LongUrl = "http://a.cn/" + new string('字', 340);

    private SimulatedWeChat weChat = null!;

    [OneTimeSetUp]
    public async Task StartAsync() => weChat = await SimulatedWeChat.StartAsync();

    [OneTimeTearDown]
    public async Task StopAsync() => await weChat.DisposeAsync();

    [TestCase("""{"name":"a","type":"fly","key":"k"}""", 40017)]
    [TestCase("""{"name":"a"}""", 40017)]
    [TestCase("""{"name":"a","type":"scancode_push"}""", 40019)]
    [TestCase("""{"name":"a","type":"click","key":"LONG-KEY"}""", 40019)]
    [TestCase("""{"name":"a","type":"view","url":"LONG-URL"}""", 40020)]
    [TestCase("""{"name":"a","type":"miniprogram","appid":"wx1","pagepath":"p"}""", 40020)]
    [TestCase("""{"name":"a","type":"miniprogram","url":"http://a.cn","pagepath":"p"}""", 40166)]
    [TestCase("""{"name":"a","type":"miniprogram","url":"http://a.cn","appid":"wx1"}""", 40165)]
    [TestCase("""{"name":"a","sub_button":[{"name":"b","type":"fly"}]}""", 40017)]
    [TestCase("""{"name":"a","type":"article_id"}""", 40007)]
    [TestCase(
        """{"name":"a","type":"miniprogram","url":"http://a.cn","appid":"wx1","pagepath":"p"}""",
        0
    )]
    [TestCase("""{"name":"a","type":"location_select","key":"k"}""", 0)]
    public async Task Create_Button_IsTakenOrRefusedByWeChatsRules(string button, int code)
    {
        var sent = button.Replace("LONG-KEY", LongKey).Replace("LONG-URL", LongUrl);

        var answered = await weChat.CodeOfRawAsync(
            weChat.Options.OfficialAccount,
            "/cgi-bin/menu/create",
            $$"""{"button":[{{sent}}]}"""
        );

        Assert.That(answered, Is.EqualTo(code));
    }
}
