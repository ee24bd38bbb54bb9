using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Simulator;

/// <summary>Which kinds of customer-service messages an account may send, and what they must carry.</summary>
public class CustomMessageKindTests
{
    private SimulatedWeChat weChat = null!;
    private string fan = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        weChat = await SimulatedWeChat.StartAsync();
        fan = await weChat.NewFanAsync();
        await weChat.ControlAsync($"fans/{fan}/text", new { content = "在吗" });
        await weChat.ControlAsync($"fans/{fan}/text?miniProgram=true", new { content = "在吗" });
    }

    [OneTimeTearDown]
    public async Task StopAsync() => await weChat.DisposeAsync();

    [TestCase(false, "voice", """{"media_id":"gone"}""", 40007)]
    [TestCase(false, "voice", "{}", 40007)]
    [TestCase(false, "video", """{"media_id":"gone","thumb_media_id":"gone"}""", 40007)]
    [TestCase(false, "music", """{"title":"歌"}""", 40035)]
    [TestCase(
        false,
        "music",
        """{"musicurl":"http://a.cn","hqmusicurl":"http://a.cn","thumb_media_id":"gone"}""",
        40007
    )]
    [TestCase(false, "mpnews", """{"media_id":"gone"}""", 40007)]
    [TestCase(false, "mpnewsarticle", """{"article_id":"gone"}""", 40007)]
    [TestCase(false, "wxcard", "{}", 40035)]
    [TestCase(false, "wxcard", """{"card_id":"pCard"}""", 0)]
    [TestCase(false, "miniprogrampage", """{"title":"我的","pagepath":"pages/mine"}""", 40035)]
    [TestCase(
        false,
        "link",
        """{"title":"a","description":"b","url":"c","thumb_url":"d"}""",
        40008
    )]
    [TestCase(true, "link", """{"title":"a","description":"b","url":"c"}""", 40035)]
    [TestCase(true, "link", """{"title":"a","description":"b","url":"c","thumb_url":"d"}""", 0)]
    [TestCase(
        true,
        "miniprogrampage",
        """{"title":"我的","pagepath":"pages/mine","thumb_media_id":"gone"}""",
        40007
    )]
    [TestCase(true, "news", """{"articles":[{"title":"a"}]}""", 40008)]
    [TestCase(true, "msgmenu", """{"list":[{"id":"1","content":"a"}]}""", 40008)]
    [TestCase(true, "voice", """{"media_id":"gone"}""", 40008)]
    [TestCase(false, "telegram", "{}", 40008)]
    public async Task Send_KindAndItsFields_AreChecked(
        bool miniProgram,
        string kind,
        string part,
        int code
    )
    {
        var account = miniProgram ? weChat.Options.MiniProgram : weChat.Options.OfficialAccount;
        var to = miniProgram ? await weChat.AtMiniProgramAsync(fan) : fan;

        var answered = await weChat.CodeOfRawAsync(
            account,
            "/cgi-bin/message/custom/send",
            $$"""{"touser":"{{to}}","msgtype":"{{kind}}","{{kind}}":{{part}}}"""
        );

        Assert.That(answered, Is.EqualTo(code));
    }
}
