using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.Campaigns.Contracts;
using WeChatUnion.Gateway.Cards.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;
using SignInUse = WeChatUnion.Domain.Campaigns.Chances.SignIn;

namespace WeChatUnion.Gateway.Campaigns.Chances;

/// <summary>签到 in chat: signs in to whatever gives a chance for it today.</summary>
internal static class SignInChat
{
    /// <summary>Key of a menu button 签到.</summary>
    public const string Key = "chances.sign-in";

    private static readonly string[] Words = ["签到", "打卡", "我要签到", "每日签到"];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(Key, AnswerAsync);
        foreach (var word in Words)
        {
            chat.Text(word, AnswerAsync);
        }
    }

    private static async ValueTask<ChatAnswer> AnswerAsync(ChatContext chat)
    {
        var done = await chat.Service<SignInUse>()
            .ToAllAsync(chat.Fan, "chat", chat.Now, chat.Cancel);
        if (done.Count == 0)
        {
            return ChatAnswer.Text("现在没有签到得机会的活动。有活动时公众号会通知。");
        }
        return done.All(one => one.Done.Refusal == CampaignRefusals.CardNeeded)
            ? ChatAnswer.Text(
                $"{CampaignRefusals.CardNeeded.Message}\n<a href=\"{Url(chat, CardLinks.Bind)}\">点这里绑卡，约半分钟</a>"
            )
            : ChatAnswer.Text(
                string.Join('\n', done.Select(one => Say(chat, one.Campaign, one.Done)))
            );
    }

    private static string Say(ChatContext chat, CampaignView campaign, Outcome<ChanceReceipt> done)
    {
        var page = chat.Service<IEnumerable<CampaignFace>>().PageOf(campaign);
        return $"""
            【{campaign.Title}】{(
                done.Succeeded ? ChanceWords.SignedIn(done.Value) : done.Refusal.Message
            )}
            <a href="{Url(chat, page)}">去活动页</a>
            """;
    }

    private static string Url(ChatContext chat, string path) =>
        chat.Service<IOptions<SiteOptions>>().Value.PageUrl(path);
}
