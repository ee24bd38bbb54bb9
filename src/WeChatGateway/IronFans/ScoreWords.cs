using System.Globalization;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.IronFans;

/// <summary>What chat and page say alike.</summary>
internal static class ScoreWords
{
    /// <summary>A band, not a place: whoever knows the exact one knows what to buy.</summary>
    public static string Band(FanPlace? place) =>
        place?.Rank switch
        {
            null => "月底不显示排名，名单公示时见分晓",
            <= 15 => "排在前 15 名",
            <= 50 => "排在前 50 名",
            <= 100 => "排在前 100 名",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"排在前 {Math.Max(1, (int)Math.Ceiling(place.Rank * 100.0 / place.Of))}%"
            ),
        };

    /// <summary>As everybody reads somebody named; whoever closed his account has neither name nor union.</summary>
    public static string Of(NamedFan one) =>
        one.UnionName.Length == 0 ? one.MaskedName : $"{one.MaskedName}（{one.UnionName}）";

    /// <summary>What the first, second, … time in a day gives.</summary>
    public static string Steps(KindRule kind)
    {
        if (InteractionKind.All.Any(one => one.Code == kind.Kind && one.IsOnce))
        {
            return $"只计一次，{kind.PointsOf(1)} 分";
        }
        var inTurn = kind.Steps.Count > 1 ? "依次" : "";
        return $"每天{inTurn} {string.Join("、", kind.Steps)} 分，每月最多 {kind.MonthPoints} 分";
    }

    public static string Of(OwnHonour honour) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{UnionCalendar.WordsOf(honour.Month)}第 {honour.Seat} 位"
        );

    public static string Of(OwnObjection one) =>
        one.IsUpheld switch
        {
            null => "正在核实。",
            true => $"成立。{one.Answer}",
            false => $"不成立。{one.Answer}",
        };

    /// <summary>Why somebody is not on a list, in words for himself.</summary>
    public static string Of(OwnOmission one, DateTimeOffset now)
    {
        var why = one.ExcludedFor is { } code
            ? $"您的互动分排在前面，但没有列入铁粉名单，原因：{ExclusionReason.Find(code)?.Title}。"
            : $"您的互动分排在前面，按规则没有参加评选，原因：{one.Unfit?.Title()}。";
        return $"{UnionCalendar.WordsOf(one.Month)}：{why}{(one.NoticeUntil > now ? "认为不对的，请在公示期内提出异议。" : "")}";
    }

    public static string Time(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
