using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans;

namespace WeChatUnion.Infrastructure.IronFans;

/// <summary>A person's score in a month: computed anew from his days in every commit that changes one, so that no ranking adds up days.</summary>
public sealed class MonthScore
{
    /// <summary>yyyyMM, Asia/Shanghai.</summary>
    public int Month { get; init; }

    public PersonId PersonId { get; init; }

    public int Score { get; set; }

    public int ActiveDays { get; set; }

    /// <summary>Points of kinds that somebody else judged.</summary>
    public int Quality { get; set; }

    /// <summary>When points were last added to.</summary>
    public DateTimeOffset ReachedAt { get; set; }

    /// <summary>As the statement of each commit does it.</summary>
    /// <param name="days">All of the person's in this month.</param>
    internal void CountAnew(IReadOnlyList<DayRow> days, ScoreRules rules)
    {
        var points = days.GroupBy(day => day.Kind)
            .Select(group => (Rule: rules.Of(group.Key), Points: group.Sum(day => day.Points)))
            .Where(kind => kind.Rule is not null)
            .ToList();
        Score = points.Sum(kind => Math.Min(kind.Points, kind.Rule!.MonthPoints));
        Quality = points.Where(kind => kind.Rule!.IsQuality).Sum(kind => kind.Points);
        ActiveDays = days.DistinctBy(day => day.Day).Count();
        ReachedAt = days.Max(day => day.GainedAt);
    }
}
