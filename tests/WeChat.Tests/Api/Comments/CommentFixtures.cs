using WeChat.Api.Comments;
using WeChat.Tests.Api.Stage;

namespace WeChat.Tests.Api.Comments;

internal sealed class CommentFixtures : IApiFixtures
{
    public IEnumerable<ApiFixture> All =>
        [
            ApiFixture.Request(
                "api-comment-reply-add.req.json",
                client => client.Comments.ReplyAsync(new CommentedArticle(1), 0, "CONTENT")
            ),
            // The sample's times are words.
            ApiFixture.Answer(
                "api-wxmpcommentserviceimpl.json",
                client => client.Comments.ListAsync(new CommentedArticle(1), 0, 10),
                "create_time"
            ),
        ];
}
