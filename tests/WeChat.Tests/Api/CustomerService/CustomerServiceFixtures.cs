using WeChat.Api;
using WeChat.Api.CustomerService;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.CustomerService;

internal sealed class CustomerServiceFixtures : IApiFixtures
{
    private static readonly CustomerServiceMessage[] Kinds =
    [
        new CustomerServiceImage("MEDIA_ID"),
        new CustomerServiceVoice("MEDIA_ID"),
        new CustomerServiceVideo("MEDIA_ID", "MEDIA_ID", "TITLE", "DESCRIPTION"),
        new CustomerServiceMusic(
            "MUSIC_URL",
            "HQ_MUSIC_URL",
            "THUMB_MEDIA_ID",
            "MUSIC_TITLE",
            "MUSIC_DESCRIPTION"
        ),
        new CustomerServiceNews("Happy Day", "Is Really A Happy Day", "URL", "PIC_URL"),
        new CustomerServiceMenu(
            "您对本次服务是否满意呢? ",
            [new("101", "满意"), new("102", "不满意")],
            "欢迎再次光临"
        ),
        new CustomerServiceCard("123dsdajkasd231jhksad"),
        new CustomerServiceMiniProgramPage("title", "appid", "pagepath", "thumb_media_id"),
        new CustomerServiceText("Hello World"),
    ];

    public IEnumerable<ApiFixture> All =>
        [
            // The sample shows all kinds at once under a kind that does not exist.
            ApiFixture.Requests(
                "api-message-custom-send.req.json",
                [.. Kinds.Select(kind => Send(kind, new() { Account = "test1@kftest" }))],
                "msgtype"
            ),
            ApiFixture.Requests(
                "api-message-custom-business-send.req.json",
                [Send(new CustomerServiceText("Hello World"), new() { BusinessId = 1 })]
            ),
            ApiFixture.Request(
                "api-message-custom-business-typing.req.json",
                client => client.CustomerService.ShowTypingAsync("OPENID", true, 1)
            ),
            ApiFixture.Answer(
                "api-custom-service-get-kf-list.resp.json",
                client => client.Agents.ListAsync()
            ),
            ApiFixture.Answer(
                "api-custom-service-get-online-kf-list.resp.json",
                client => client.Agents.ListOnlineAsync()
            ),
            ApiFixture.Request(
                "api-custom-service-kf-account-delete.req.json",
                client => client.Agents.DeleteAsync("test1@test")
            ),
            ApiFixture.Request(
                "api-custom-service-kf-account-invite-worker.req.json",
                client => client.Agents.InviteAsync("test1@test", "test_kfwx")
            ),
            ApiFixture.Request(
                "api-custom-service-kf-session-close.req.json",
                client => client.AgentSessions.CloseAsync("test1@test", "OPENID")
            ),
            ApiFixture.Answer(
                "api-custom-service-kf-session-get-session.resp.json",
                client => client.AgentSessions.GetAsync("OPENID")
            ),
            ApiFixture.Answer(
                "api-custom-service-kf-session-get-wait-case.resp.json",
                client => client.AgentSessions.ListWaitingAsync()
            ),
            ApiFixture.Answer(
                "api-customservice-kfsession-getwaitcase.json",
                client => client.AgentSessions.ListWaitingAsync()
            ),
            ApiFixture.Answer(
                "api-customservice-kfsession-getsessionlist.json",
                client => client.AgentSessions.ListAsync("test1@test")
            ),
            // How many records there are and where the next page begins is the reader's business.
            ApiFixture.Answer(
                "api-custom-service-message-record-get-message-list.resp.json",
                client =>
                    client
                        .AgentSessions.ListRecordsAsync(
                            DateTimeOffset.UnixEpoch,
                            DateTimeOffset.UnixEpoch
                        )
                        .FirstAsync()
                        .AsTask(),
                "number",
                "msgid"
            ),
        ];

    private static Func<WeChatApiClient, Task> Send(
        CustomerServiceMessage message,
        CustomerServiceSender sender
    ) => client => client.CustomerService.SendAsync("OPENID", message, sender);
}
