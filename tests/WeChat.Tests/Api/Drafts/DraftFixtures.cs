using WeChat.Api.Drafts;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Drafts;

internal sealed class DraftFixtures : IApiFixtures
{
    // No longer in WeChat's documentation.
    private const string Retired = "show_cover_pic";

    private static readonly Article Article = new()
    {
        Title = "TITLE",
        Author = "AUTHOR",
        Digest = "DIGEST",
        Content = "CONTENT",
        ContentSourceUrl = "CONTENT_SOURCE_URL",
        ThumbMediaId = "THUMB_MEDIA_ID",
    };

    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-draft-add.req.json",
                client => client.Drafts.AddAsync([Article]),
                Retired
            ),
            ApiFixture.Answer(
                "api-draft-add.resp.json",
                client => client.Drafts.AddAsync([Article])
            ),
            ApiFixture.Answer(
                "api-draft-get.resp.json",
                client => client.Drafts.GetAsync("m"),
                Retired
            ),
            ApiFixture.Request(
                "api-draft-update.req.json",
                client => client.Drafts.UpdateAsync("MEDIA_ID", 0, Article),
                Retired
            ),
            ApiFixture.Answer(
                "api-free-publish-batch-get.resp.json",
                client => client.Publishing.ListAsync(0, 10),
                Retired,
                // The list says itself how long it is.
                "item_count"
            ),
            ApiFixture.Request(
                "api-free-publish-delete.req.json",
                client => client.Publishing.DeleteAsync("ARTICLE_ID", 1)
            ),
            ApiFixture.Answer(
                "api-free-publish-get-article.resp.json",
                client => client.Publishing.ArticlesAsync("a"),
                Retired
            ),
            ApiFixture.Request(
                "api-free-publish-get.req.json",
                client => client.Publishing.GetAsync("100000001")
            ),
            ApiFixture.Answer(
                "api-free-publish-submit.resp.json",
                client => client.Publishing.SubmitAsync("m")
            ),
        ];
}
