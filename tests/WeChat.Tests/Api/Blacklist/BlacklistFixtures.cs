using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Blacklist;

internal sealed class BlacklistFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-tags-members-batch-black-list.req.json",
                client => client.Blacklist.AddAsync(["OPENID1", "OPENID2"])
            ),
            ApiFixture.Request(
                "api-tags-members-get-black-list.req.json",
                client => client.Blacklist.ListAsync("OPENID1").AnyAsync().AsTask()
            ),
            // A page holds its OpenIds; how many they are is not said twice.
            ApiFixture.Answer(
                "api-tags-members-get-black-list.resp.json",
                client => client.Blacklist.ListAsync().FirstAsync().AsTask(),
                "count"
            ),
        ];
}
