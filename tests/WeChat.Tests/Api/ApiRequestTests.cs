using WeChat.Api.CustomerService;
using WeChat.Api.Menus;
using WireMock.Logging;

namespace WeChat.Tests.Api;

public class ApiRequestTests
{
    private static readonly object[] Messages =
    [
        Case(
            new CustomerServiceText("《你好》<a href=\"https://a.cn/?x=1&y=2\">开</a>+'🎉'"),
            "text",
            """{"content":"《你好》<a href=\"https://a.cn/?x=1&y=2\">开</a>+'🎉'"}"""
        ),
        Case(new CustomerServiceImage("m1"), "image", """{"media_id":"m1"}"""),
        Case(new CustomerServiceVoice("m2"), "voice", """{"media_id":"m2"}"""),
        Case(
            new CustomerServiceVideo("m3", "m4"),
            "video",
            """{"media_id":"m3","thumb_media_id":"m4"}"""
        ),
        Case(
            new CustomerServiceNews("标题", "说明", "https://a.cn", "https://a.cn/p.jpg"),
            "news",
            """{"articles":[{"title":"标题","description":"说明","url":"https://a.cn","picurl":"https://a.cn/p.jpg"}]}"""
        ),
        Case(
            new CustomerServiceMenu("满意吗？", [new("1", "满意"), new("2", "不满意")], "谢谢"),
            "msgmenu",
            """{"head_content":"满意吗？","list":[{"id":"1","content":"满意"},{"id":"2","content":"不满意"}],"tail_content":"谢谢"}"""
        ),
        Case(
            new CustomerServiceMiniProgramPage("卡", "wx1", "pages/card", "m5"),
            "miniprogrampage",
            """{"title":"卡","appid":"wx1","pagepath":"pages/card","thumb_media_id":"m5"}"""
        ),
    ];

    [TestCaseSource(nameof(Messages))]
    public async Task Send_AnyKind_IsWrittenInWeChatsShapeWithoutEscapes(
        CustomerServiceMessage message,
        string kind,
        string payload
    )
    {
        using var stub = Stub(ApiStub.SendPath);

        await stub.Client.CustomerService.SendAsync("oFan", message);

        Assert.That(
            Last(stub).RequestMessage!.Body,
            Is.EqualTo($$"""{"touser":"oFan","msgtype":"{{kind}}","{{kind}}":{{payload}}}""")
        );
    }

    [Test]
    public async Task Send_Json_IsLabelledJsonAndCarriesTheTokenInTheQuery()
    {
        using var stub = Stub(ApiStub.SendPath);

        await stub.Client.CustomerService.SendAsync("oFan", new CustomerServiceText("x"));

        var request = Last(stub).RequestMessage!;
        Assert.That(request.Headers!["Content-Type"].Single(), Is.EqualTo("application/json"));
        Assert.That(request.AbsoluteUrl, Does.EndWith("?access_token=t"));
    }

    [Test]
    public async Task MenuCreate_GroupOfButtons_IsWrittenInWeChatsShape()
    {
        using var stub = Stub("/cgi-bin/menu/create");

        await stub.Client.Menu.CreateAsync([
            MenuButton.Group(
                "服务",
                MenuButton.Click("绑卡", "card.bind"),
                MenuButton.View("官网", "https://a.cn/?a=1&b=2")
            ),
        ]);

        Assert.That(
            Last(stub).RequestMessage!.Body,
            Is.EqualTo(
                """{"button":[{"name":"服务","sub_button":[{"name":"绑卡","type":"click","key":"card.bind"},{"name":"官网","type":"view","url":"https://a.cn/?a=1&b=2"}]}]}"""
            )
        );
    }

    [Test]
    public async Task MenuGet_NoMenu_IsNull()
    {
        using var stub = new ApiStub().GivesTokens("t");
        stub.GivesInTurn("/cgi-bin/menu/get", """{"errcode":46003,"errmsg":"menu no exist"}""");

        Assert.That(await stub.Client.Menu.GetAsync(), Is.Null);
    }

    private static object[] Case(CustomerServiceMessage message, string kind, string payload) =>
        [message, kind, payload];

    private static ApiStub Stub(string path) =>
        new ApiStub().GivesTokens("t").GivesInTurn(path, """{"errcode":0,"errmsg":"ok"}""");

    private static ILogEntry Last(ApiStub stub) => stub.Server.LogEntries[^1];
}
