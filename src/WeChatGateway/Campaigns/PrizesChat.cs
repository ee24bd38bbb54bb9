using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Campaigns.Prizes;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Gateway.Campaigns.Contracts;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Infrastructure.Campaigns;

namespace WeChatUnion.Gateway.Campaigns;

/// <summary>One's own prizes, in chat.</summary>
internal static class PrizesChat
{
    /// <summary>Key of a menu button 我的奖品.</summary>
    public const string MineKey = "prizes.mine";

    private const int Shown = 5;
    private static readonly string[] Words = ["我的奖品", "奖品", "领奖", "中奖查询"];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(MineKey, AnswerAsync);
        foreach (var word in Words)
        {
            chat.Text(word, AnswerAsync);
        }
    }

    private static async ValueTask<ChatAnswer> AnswerAsync(ChatContext chat)
    {
        var prizes = await chat.Service<PrizeQueries>().OfAsync(chat.Fan, chat.Cancel);
        var site = chat.Service<IOptions<SiteOptions>>().Value;
        return ChatAnswer.Text(
            prizes.Count == 0
                ? "您还没有奖品。回复“抽奖”看看现在有什么活动。"
                : $"""
                {string.Join('\n', prizes.Take(Shown).Select(Line))}
                <a href="{site.PageUrl(PrizeLinks.Own)}">查看我的奖品</a>
                """
        );
    }

    private static string Line(OwnPrize one) =>
        $"{one.Title}“{one.Prize}”：{PrizeWords.Of(one.State)}"
        + (
            one.State is PrizeState.Drawn or PrizeState.Told
                ? $"，请在 {PrizeWords.Day(one.ClaimUntil)} 前领取"
                : ""
        );
}
