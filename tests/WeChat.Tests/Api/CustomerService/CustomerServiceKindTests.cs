using WeChat.Api.CustomerService;

namespace WeChat.Tests.Api.CustomerService;

/// <summary>The kinds that the shared samples do not show.</summary>
public class CustomerServiceKindTests
{
    private static readonly object[] Messages =
    [
        Case(new CustomerServiceMaterial("m1"), "mpnews", """{"media_id":"m1"}"""),
        Case(new CustomerServiceArticle("a1"), "mpnewsarticle", """{"article_id":"a1"}"""),
        Case(
            new CustomerServiceLink("标题", "说明", "https://a.cn", "https://a.cn/p.jpg"),
            "link",
            """{"title":"标题","description":"说明","url":"https://a.cn","thumb_url":"https://a.cn/p.jpg"}"""
        ),
        Case(
            new CustomerServiceMiniProgramPage("卡", null, "pages/card", "m5"),
            "miniprogrampage",
            """{"title":"卡","pagepath":"pages/card","thumb_media_id":"m5"}"""
        ),
    ];

    [TestCaseSource(nameof(Messages))]
    public async Task Send_AnyKindAsSomebody_IsWrittenInWeChatsShape(
        CustomerServiceMessage message,
        string kind,
        string payload
    )
    {
        using var stub = new ApiStub()
            .GivesTokens("t")
            .GivesInTurn(ApiStub.SendPath, """{"errcode":0,"errmsg":"ok"}""");

        await stub.Client.CustomerService.SendAsync(
            "oFan",
            message,
            new CustomerServiceSender { Account = "kf1@union", IsGenerated = true }
        );

        Assert.That(
            stub.Server.LogEntries[^1].RequestMessage!.Body,
            Is.EqualTo(
                $$$"""{"touser":"oFan","msgtype":"{{{kind}}}","{{{kind}}}":{{{payload}}},"customservice":{"kf_account":"kf1@union"},"aimsgcontext":{"is_ai_msg":1}}"""
            )
        );
    }

    private static object[] Case(CustomerServiceMessage message, string kind, string payload) =>
        [message, kind, payload];
}
