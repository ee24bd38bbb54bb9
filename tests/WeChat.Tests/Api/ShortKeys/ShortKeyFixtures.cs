using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.ShortKeys;

internal sealed class ShortKeyFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-shorten-generate.req.json",
                client => client.ShortKeys.CreateAsync("loooooong data", TimeSpan.FromDays(1))
            ),
            ApiFixture.Answer(
                "api-shorten-generate.resp.json",
                client => client.ShortKeys.CreateAsync("loooooong data", TimeSpan.FromDays(1))
            ),
            ApiFixture.Request(
                "api-shorten-fetch.req.json",
                client => client.ShortKeys.GetAsync("iTqRJFSEqk9RvPk")
            ),
            ApiFixture.Answer(
                "api-shorten-fetch.resp.json",
                client => client.ShortKeys.GetAsync("iTqRJFSEqk9RvPk")
            ),
        ];
}
