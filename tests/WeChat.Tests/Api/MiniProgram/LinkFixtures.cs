using WeChat.Api.MiniProgram.Links;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.MiniProgram;

internal sealed class LinkFixtures : IApiFixtures
{
    private static readonly LinkTarget Target = new()
    {
        Path = "/pages/publishHomework/publishHomework",
    };

    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Answer(
                "api-wxa-generate-n-f-c-scheme.resp.json",
                client => client.MiniProgram.Links.NfcSchemeAsync(Target, "m")
            ),
            ApiFixture.Request(
                "api-wxa-generate-scheme.req.json",
                client =>
                    client.MiniProgram.Links.SchemeAsync(
                        Target,
                        LinkLife.Until(DateTimeOffset.FromUnixTimeSeconds(1606737600))
                    ),
                // Of a time before links of a number of days were possible.
                "expire_type"
            ),
            ApiFixture.Request(
                "api-wxa-generate-url-link.req.json",
                client =>
                    client.MiniProgram.Links.UrlLinkAsync(
                        Target,
                        LinkLife.Days(1),
                        new LinkCloudBase("xxx", "xxx.xx", "/jump-wxa.html", "a=1&b=2")
                    )
            ),
            ApiFixture.Answer(
                "api-wxa-generate-url-link.resp.json",
                client => client.MiniProgram.Links.UrlLinkAsync(Target, LinkLife.Days(1))
            ),
            ApiFixture.Answer(
                "api-wxa-generate-wxa-short-link.resp.json",
                client => client.MiniProgram.Links.ShortLinkAsync("p")
            ),
            ApiFixture.Request(
                "api-wxa-query-scheme.req.json",
                client =>
                    client.MiniProgram.Links.FindSchemeAsync("weixin://dl/business/?t=XTSkBZlzqmn")
            ),
            // An expire_time of 0 is none.
            ApiFixture.Answer(
                "api-wxa-query-scheme.resp.json",
                client => client.MiniProgram.Links.FindSchemeAsync("s"),
                "expire_time"
            ),
            ApiFixture.Request(
                "api-wxa-query-url-link.req.json",
                client => client.MiniProgram.Links.FindUrlLinkAsync("https://wxaurl.cn/BQZRrcFCPvg")
            ),
            ApiFixture.Answer(
                "api-wxa-query-url-link.resp.json",
                client => client.MiniProgram.Links.FindUrlLinkAsync("s"),
                "expire_time"
            ),
        ];
}
