using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Members.Blacklist.Own;

/// <summary>Whoever asks in chat whether something holds against him is led to the page.</summary>
internal static class StandingChat
{
    private static readonly string[] Words = ["申诉", "我要申诉", "限制", "黑名单"];

    public static void Map(ChatRoutes chat)
    {
        foreach (var word in Words)
        {
            chat.Text(word, AnswerAsync);
        }
    }

    private static async ValueTask<ChatAnswer> AnswerAsync(ChatContext chat)
    {
        var own = await chat.Service<ShowOwnListings>()
            .ExecuteAsync(chat.Fan, chat.Now, chat.Cancel);
        var page = chat.Service<IOptions<SiteOptions>>().Value.PageUrl(StandingPaths.Root);
        return ChatAnswer.Text(
            own.Count == 0
                ? "现在没有对您的限制。没绑工会卡的，请先回复“绑卡”。"
                : $"<a href=\"{page}\">点这里查看对您的限制和申诉</a>"
        );
    }
}
