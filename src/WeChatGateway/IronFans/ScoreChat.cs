using System.Globalization;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Infrastructure.IronFans;

namespace WeChatUnion.Gateway.IronFans;

/// <summary>One's own month, in chat.</summary>
internal static class ScoreChat
{
    /// <summary>Key of a menu button 我的铁粉分.</summary>
    public const string MineKey = "iron-fans.mine";

    private static readonly string[] Words = ["铁粉", "铁粉分", "互动分", "互动积分"];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(MineKey, AnswerAsync);
        foreach (var word in Words)
        {
            chat.Text(word, AnswerAsync);
        }
    }

    internal static async ValueTask<ChatAnswer> AnswerAsync(ChatContext chat)
    {
        var queries = chat.Service<OwnScoreQueries>();
        var own = await queries.FindAsync(chat.Fan, chat.Now, chat.Cancel);
        var honours = await queries.HonoursAsync(chat.Fan, chat.Cancel);
        var page = chat.Service<IOptions<SiteOptions>>().Value.PageUrl(FanPaths.Own);
        return ChatAnswer.Text($"{Say(own)}{Say(honours)}\n<a href=\"{page}\">看我的分和荣誉</a>");
    }

    private static string Say(IReadOnlyList<OwnHonour> honours) =>
        honours.Count == 0
            ? ""
            : "\n您的铁粉荣誉："
                + string.Join("、", honours.Select(one => ScoreWords.Of(one)))
                + "。这个月备有礼品的，回复“我的奖品”领取。";

    private static string Say(OwnScore? own) =>
        own is null
            ? "本月还没有互动分。发消息、点菜单、签到、参加抽奖、在文章下留言都会得分，每月互动最多的绑卡会员成为铁粉。"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"""
                {own.Month % 100} 月互动分：{own.Score} 分（今天 {own.Today} 分）
                互动 {own.ActiveDays} 天，{ScoreWords.Band(own.Place)}
                """
            );
}
