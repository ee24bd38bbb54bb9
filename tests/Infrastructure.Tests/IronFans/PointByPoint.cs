using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.IronFans;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>Scores by hand: every point of a month laid out one after the other, and those that count taken from the front.</summary>
internal static class PointByPoint
{
    /// <param name="days">All of one person's; points are computed from how many times.</param>
    public static FanScore ScoreOf(PersonId person, IEnumerable<DayRow> days, ScoreRules rules)
    {
        var ruled = days.Where(day => rules.Of(day.Kind) is not null).ToList();
        var points = ruled
            .GroupBy(day => day.Kind)
            .SelectMany(kind =>
                kind.OrderBy(day => day.Day)
                    .SelectMany(day =>
                        Enumerable.Repeat(day, rules.Of(day.Kind)!.PointsOf(day.Times))
                    )
                    .Take(rules.Of(kind.Key)!.MonthPoints)
            )
            .ToList();
        return new(
            person,
            points.Count,
            ruled.DistinctBy(day => day.Day).Count(),
            points.Count(day => rules.Of(day.Kind)!.IsQuality),
            points
                .Select(day => day.GainedAt)
                .DefaultIfEmpty(DateTimeOffset.UnixEpoch)
                .Max()
                .ToUnixTimeMilliseconds()
        );
    }
}
