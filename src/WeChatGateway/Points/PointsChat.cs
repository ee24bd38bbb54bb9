using System.Globalization;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Gateway.Chat;
using WeChatUnion.Gateway.Hosting;
using WeChatUnion.Gateway.IronFans.Contracts;
using WeChatUnion.Infrastructure.Points;

namespace WeChatUnion.Gateway.Points;

/// <summary>积分明细 in chat: balance, what is gone when, the last transfers. Switched off, nobody knows these words.</summary>
internal static class PointsChat
{
    /// <summary>Key of a menu button 积分明细.</summary>
    public const string MineKey = "points.mine";

    private const int Shown = 5;

    /// <summary>While there are no points, the month's 互动分 is what people mean by it.</summary>
    private const string Either = "我的积分";

    private static readonly string[] Words = ["积分明细", "我的积分余额", "积分余额"];

    public static void Map(ChatRoutes chat)
    {
        chat.Click(MineKey, AnswerAsync);
        foreach (var word in Words)
        {
            chat.Text(word, AnswerAsync);
        }
        chat.Text(
            Either,
            async asked =>
                IsOn(asked)
                    ? ChatAnswer.Text($"{await SayAsync(asked)}\n每月的互动分，回复“铁粉”查看。")
                    : await ScoreAnswers.OwnAsync(asked)
        );

        async ValueTask<ChatAnswer> AnswerAsync(ChatContext asked) =>
            IsOn(asked) ? ChatAnswer.Text(await SayAsync(asked)) : await chat.PassAsync(asked);
    }

    private static bool IsOn(ChatContext asked) => asked.Service<PointsSwitch>().IsOn;

    private static async Task<string> SayAsync(ChatContext asked) =>
        Say(
            await asked.Service<OwnPointQueries>().FindAsync(asked.Fan, asked.Now, asked.Cancel),
            asked.Service<IOptions<SiteOptions>>().Value.PageUrl(PointPaths.Own)
        );

    private static string Say(OwnPoints own, string page) =>
        string.Join(
            '\n',
            (string[])
                [
                    string.Create(CultureInfo.InvariantCulture, $"积分余额：{own.Balance} 分"),
                    .. own.Expiring.Take(1).Select(PointTexts.Expiry),
                    .. own.Lines.Take(Shown).Select(PointTexts.Line),
                    .. own.Lines.Count == 0 ? (string[])["还没有积分明细。"] : [],
                    $"<a href=\"{page}\">查看积分明细</a>",
                ]
        );
}
