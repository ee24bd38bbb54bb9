using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans;

/// <summary>
/// Scores days by one set of rules, a person at a time, as the statement of each commit does it: what exceeds a kind's points of a month
/// counts neither in the score nor in its quality, and does not move when it was reached. A day is active all the same.
/// </summary>
public sealed class DayTally
{
    private readonly KindRule?[] rules;
    private readonly int[] counted;
    private int lastDay;
    private int activeDays;

    public DayTally(ScoreRules all)
    {
        var codes = all.Kinds.Select(kind => (int)kind.Kind).DefaultIfEmpty().Max() + 1;
        (rules, counted) = (new KindRule?[codes], new int[codes]);
        foreach (var kind in all.Kinds)
        {
            rules[kind.Kind] = kind;
        }
    }

    /// <summary>Of the days taken of this person: when the last point was gained that counts.</summary>
    public DateTimeOffset ReachedAt { get; private set; } = DateTimeOffset.UnixEpoch;

    /// <summary>Null: this kind gives nothing.</summary>
    public KindRule? RuleOf(short kind) => kind < rules.Length ? rules[kind] : null;

    /// <summary>All days of one person come one after the other, in their order.</summary>
    /// <param name="points">Of this kind on this day.</param>
    /// <param name="gainedAt">When the last of them was gained.</param>
    /// <returns>So many of them count.</returns>
    public int Take(int day, short kind, int points, DateTimeOffset gainedAt)
    {
        if (points <= 0 || RuleOf(kind) is not { } rule)
        {
            return 0;
        }
        if (lastDay != day)
        {
            (lastDay, activeDays) = (day, activeDays + 1);
        }
        var counts = Math.Min(points, rule.MonthPoints - counted[kind]);
        counted[kind] += counts;
        if (counts > 0 && gainedAt > ReachedAt)
        {
            ReachedAt = gainedAt;
        }
        return counts;
    }

    /// <summary>The person's days are complete; the next one's may come.</summary>
    public FanScore End(PersonId person)
    {
        var quality = 0;
        for (var kind = 0; kind < rules.Length; kind++)
        {
            quality += rules[kind] is { IsQuality: true } ? counted[kind] : 0;
        }
        var score = new FanScore(
            person,
            counted.Sum(),
            activeDays,
            quality,
            ReachedAt.ToUnixTimeMilliseconds()
        );
        Array.Clear(counted);
        (lastDay, activeDays, ReachedAt) = (0, 0, DateTimeOffset.UnixEpoch);
        return score;
    }
}
