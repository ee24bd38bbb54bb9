using System.Globalization;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;

namespace WeChatUnion.Gateway.IronFans.Desk;

/// <summary>Months and candidates as staff read them.</summary>
internal static class FanDeskWords
{
    public static string Of(FanMonthState state) =>
        state switch
        {
            FanMonthState.Open => "进行中",
            FanMonthState.Closed => "已结算，正在核查资格",
            FanMonthState.Review => "待审核",
            FanMonthState.Notice => "公示中",
            FanMonthState.Published => "已公布",
            _ => "",
        };

    /// <param name="draft">As <see cref="FanMonth.ArticleDraft"/>.</param>
    public static string? OfDraft(string? draft) =>
        draft switch
        {
            null => null,
            "" => "没有写（没有设置封面，或公众号没有接受）",
            _ => "已写入公众号草稿箱",
        };

    public static string Of(CandidateLine one) =>
        one.ExcludedFor is { } code ? $"不列入：{ExclusionReason.Find(code)?.Title}"
        : one.Unfit is { } why ? why.Title()
        : one.IsNamed ? "列入"
        : "候补";

    /// <summary>Of a trial, which knows the first by name alone.</summary>
    public static string Place(int? place) =>
        place is { } known
            ? known.ToString(CultureInfo.InvariantCulture)
            : $"{MonthRanking.Kept} 名以外";

    public static string Signed(long points) =>
        points.ToString("+#,0;-#,0;0", CultureInfo.InvariantCulture);
}
