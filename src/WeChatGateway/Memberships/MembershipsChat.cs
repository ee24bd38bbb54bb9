using Microsoft.Extensions.Options;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;

namespace WeChatUnion.Gateway.Memberships;

/// <summary>Whoever asks in chat how to join or to move is led to the page.</summary>
internal static class MembershipsChat
{
    public static void Map(ChatRoutes chat)
    {
        foreach (var word in (string[])["入会", "我要入会", "网上入会"])
        {
            chat.Text(word, AnswerJoinAsync);
        }
        foreach (var word in (string[])["转会", "我要转会"])
        {
            chat.Text(word, AnswerTransferAsync);
        }
    }

    private static ValueTask<ChatAnswer> AnswerJoinAsync(ChatContext chat) =>
        ValueTask.FromResult(
            ChatAnswer.Text(
                $"有单位的，请扫单位的入会二维码；没有单位的，<a href=\"{UrlOf(chat, MembershipPaths.Join)}\">点这里选街道入会</a>。"
            )
        );

    private static ValueTask<ChatAnswer> AnswerTransferAsync(ChatContext chat) =>
        ValueTask.FromResult(
            ChatAnswer.Text(
                $"换了单位，<a href=\"{UrlOf(chat, MembershipPaths.Transfer)}\">点这里办转会</a>，工会卡不用换。"
            )
        );

    private static string UrlOf(ChatContext chat, string path) =>
        chat.Service<IOptions<SiteOptions>>().Value.PageUrl(path);
}
