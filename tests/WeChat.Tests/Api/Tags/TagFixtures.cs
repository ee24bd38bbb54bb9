using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Tags;

internal sealed class TagFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request("api-tags-delete.req.json", client => client.Tags.DeleteAsync(134)),
            ApiFixture.Request(
                "api-tags-update.req.json",
                client => client.Tags.RenameAsync(134, "广东人")
            ),
            ApiFixture.Answer("api-tags-get.resp.json", client => client.Tags.ListAsync()),
            ApiFixture.Answer(
                "api-tags-get-id-list.resp.json",
                client => client.Tags.ListOfAsync("oFan")
            ),
            ApiFixture.Request(
                "api-tags-members-batch-tagging.req.json",
                client =>
                    client.Tags.AddFansAsync(
                        134,
                        ["ocYxcuAEy30bX0NXmGn4ypqx3tI0", "ocYxcuBt0mRugKZ7tGAHPnUaOW7Y"]
                    )
            ),
            // A page holds its OpenIds; how many they are is not said twice.
            ApiFixture.Answer(
                "api-user-tag-get.json",
                client => client.Tags.ListFansAsync(134).FirstAsync().AsTask(),
                "count"
            ),
            ApiFixture.Answer(
                "api-user-tag-get.resp.json",
                client => client.Tags.ListFansAsync(134).FirstAsync().AsTask(),
                "count"
            ),
        ];
}
