using WeChat.Api.Subscriptions;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Subscriptions;

internal sealed class SubscriptionFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-message-subscribe-business-send.req.json",
                client =>
                    client.Subscriptions.SendAsync(
                        "OPENID",
                        new OfficialSubscriptionMessage
                        {
                            TemplateId = "TEMPLATEID",
                            Page = "mp.weixin.qq.com",
                            MiniProgram = new("APPID", "index?foo=bar"),
                            Data = new Dictionary<string, string>
                            {
                                ["name1"] = "广州腾讯科技有限公司",
                                ["thing8"] = "广州腾讯科技有限公司",
                                ["time7"] = "2019年8月8日",
                            },
                        }
                    )
            ),
            ApiFixture.Request(
                "api-message-subscribe-send.req.json",
                client =>
                    client.Subscriptions.SendAsync(
                        "OPENID",
                        new MiniProgramSubscriptionMessage
                        {
                            TemplateId = "TEMPLATE_ID",
                            Page = "index",
                            State = MiniProgramState.Developer,
                            Language = "zh_CN",
                            Data = new Dictionary<string, string>
                            {
                                ["number01"] = "339208499",
                                ["date01"] = "2015年01月05日",
                                ["site01"] = "TIT创意园",
                                ["site02"] = "广州市新港中路397号",
                            },
                        }
                    )
            ),
            ApiFixture.Answer(
                "api-wxa-api-new-template-add-template.resp.json",
                client => client.SubscriptionTemplates.AddAsync(99, [1, 2], "报名")
            ),
            ApiFixture.Request(
                "api-wxa-api-new-template-delete-template.req.json",
                client =>
                    client.SubscriptionTemplates.DeleteAsync(
                        "9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs"
                    )
            ),
            ApiFixture.Answer(
                "api-wxa-api-new-template-get-category.resp.json",
                client => client.SubscriptionTemplates.GetCategoriesAsync()
            ),
            ApiFixture.Answer(
                "api-wxa-api-new-template-get-public-template-keywords.resp.json",
                client => client.SubscriptionTemplates.GetKeywordsAsync(99)
            ),
            ApiFixture.Answer(
                "api-wxa-api-new-template-get-public-template-titles.resp.json",
                client => client.SubscriptionTemplates.FindTitlesAsync([616])
            ),
            ApiFixture.Answer(
                "api-wxa-api-new-template-get-template.resp.json",
                client => client.SubscriptionTemplates.ListAsync()
            ),
        ];
}
