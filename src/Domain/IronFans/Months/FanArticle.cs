using System.Globalization;
using System.Net;
using System.Text;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What the account writes about a month's honoured: a beginning for the editor, who illustrates and publishes it.</summary>
/// <param name="Title">At most 32 characters.</param>
/// <param name="Digest">At most 128 characters.</param>
/// <param name="Html">Names masked as in the notice.</param>
public sealed record FanArticle(string Title, string Digest, string Html)
{
    public static FanArticle Of(FanMonth month, IReadOnlyList<FanHonour> honours)
    {
        var words = UnionCalendar.WordsOf(month.Month);
        var html = new StringBuilder();
        html.Append(
            CultureInfo.InvariantCulture,
            $"<p>感谢每一位一路相伴的职工。{words}，下面 {honours.Count} 位会员和我们互动最多，成为本月铁粉：</p><ol>"
        );
        foreach (var honour in honours)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<li>{Encode(honour.MaskedName)}{UnionOf(honour)}互动 {honour.ActiveDays} 天，{honour.Score} 分</li>"
            );
        }
        html.Append("</ol><p>本月备有礼品的，请在公众号回复“我的奖品”领取。</p>")
            .Append(
                "<p>发消息、点菜单、签到、参加抽奖、在文章下留言都会得互动分，回复“铁粉”看自己的分。</p>"
            )
            .Append(
                CultureInfo.InvariantCulture,
                $"<p>名单已公示 {(int)FanMonth.NoticeTime.TotalDays} 天。名次校验值：{month.Digest}</p>"
            );
        return new(
            $"{words}铁粉名单",
            $"{words}的 {honours.Count} 位铁粉，有没有您认识的人？",
            html.ToString()
        );
    }

    /// <summary>Whoever closed his account has none.</summary>
    private static string UnionOf(FanHonour honour) =>
        honour.UnionName.Length == 0 ? " " : $"（{Encode(honour.UnionName)}）";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
