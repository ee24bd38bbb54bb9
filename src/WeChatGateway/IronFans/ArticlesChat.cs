using WeChat.Events.Jobs;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Gateway.Chat;

namespace WeChatUnion.Gateway.IronFans;

/// <summary>Articles that went out, the moment WeChat says so: comments under them count.</summary>
internal static class ArticlesChat
{
    public static void Map(ChatRoutes chat)
    {
        chat.On<MassSendJobFinishEvent>(said =>
                Know(said, ((MassSendJobFinishEvent)said.Message).ArticleUrls)
            )
            .Instant();
        chat.On<PublishJobFinishEvent>(said =>
                Know(said, ((PublishJobFinishEvent)said.Message).Articles)
            )
            .Instant();
    }

    private static ValueTask<ChatAnswer> Know(
        ChatContext chat,
        IReadOnlyList<ArticleUrl> articles
    ) =>
        ValueTask.FromResult(
            ChatAnswer.Silence with
            {
                Writes =
                [
                    .. articles
                        .Select(one => KnowArticle.By(one.Url, chat.Fan.AppId, chat.SentAt))
                        .OfType<KnowArticle>(),
                ],
            }
        );
}
