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

    /// <summary>Days that gave points.</summary>
    public int ActiveDays { get; set; }

    /// <summary>Points of kinds that somebody else judged, as many as count.</summary>
    public int Quality { get; set; }

    /// <summary>When the score was reached: what exceeds a kind's points of a month leaves it alone.</summary>
    public DateTimeOffset ReachedAt { get; set; }

    /// <summary>As the statement of each commit does it.</summary>
    /// <param name="days">All of the person's in this month.</param>
    public void CountAnew(IEnumerable<DayRow> days, ScoreRules rules)
    {
        var tally = new DayTally(rules);
        foreach (var day in days.OrderBy(day => day.Day))
        {
            tally.Take(day.Day, day.Kind, day.Points, day.GainedAt);
        }
        ReachedAt = tally.ReachedAt;
        var score = tally.End(PersonId);
        (Score, ActiveDays, Quality) = (score.Score, score.ActiveDays, score.Quality);
    }
}
