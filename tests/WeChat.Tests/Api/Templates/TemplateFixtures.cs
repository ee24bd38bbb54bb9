using WeChat.Api.Templates;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Templates;

internal sealed class TemplateFixtures : IApiFixtures
{
    private static readonly OneTimeMessage OneTime = new()
    {
        TemplateId = "TEMPLATE_ID",
        Url = "URL",
        Scene = 1,
        Title = "TITLE",
        Content = "VALUE",
        Color = "COLOR",
    };

    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Answer(
                "api-message-template-send.resp.json",
                client =>
                    client.Templates.SendAsync(
                        "OPENID",
                        new() { TemplateId = "t", Data = new Dictionary<string, string>() }
                    )
            ),
            // The samples write the word SCENE where WeChat's own text says a number.
            ApiFixture.Request(
                "api-message-template-subscribe.req.json",
                client => client.Templates.SendOneTimeAsync("OPENID", OneTime),
                "scene"
            ),
            ApiFixture.Request(
                "api-wxmpsubscribemessage.json",
                client =>
                    client.Templates.SendOneTimeAsync(
                        "OPENID",
                        OneTime with
                        {
                            MiniProgram = new("xiaochengxuappid12345", "index?foo=bar"),
                        }
                    ),
                "scene"
            ),
            ApiFixture.Answer(
                "api-template-add-template.resp.json",
                client => client.Templates.AddAsync("TM00015")
            ),
            ApiFixture.Answer(
                "api-template-get-all-private-template.resp.json",
                client => client.Templates.ListAsync()
            ),
            ApiFixture.Answer(
                "api-template-get-industry.resp.json",
                client => client.Templates.GetIndustriesAsync()
            ),
            ApiFixture.Answer(
                "api-wxmptemplateindustry-2.json",
                client => client.Templates.GetIndustriesAsync()
            ),
        ];
}
