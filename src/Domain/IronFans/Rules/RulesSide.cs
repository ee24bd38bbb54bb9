using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>Scores by one set of rules, a person at a time.</summary>
internal sealed class RulesSide
{
    private readonly KindRule?[] rules;
    private readonly int[] points;
    private readonly long[] sums;

    public RulesSide(ScoreRules all)
    {
        var codes = all.Kinds.Select(kind => (int)kind.Kind).DefaultIfEmpty().Max() + 1;
        (rules, points, sums) = (new KindRule?[codes], new int[codes], new long[codes]);
        foreach (var kind in all.Kinds)
        {
            rules[kind.Kind] = kind;
        }
    }

    public List<FanScore> Scores { get; } = [];

    public long PointsOf(short kind) => kind < sums.Length ? sums[kind] : 0;

    public void Take(PersonDay day)
    {
        if (day.Kind < rules.Length && rules[day.Kind] is { } rule)
        {
            points[day.Kind] += rule.PointsOf(day.Times);
        }
    }

    /// <returns>The person's score.</returns>
    public int End(PersonId person, int activeDays, long reachedAt)
    {
        var (score, quality) = (0, 0);
        for (var kind = 0; kind < rules.Length; kind++)
        {
            if (rules[kind] is not { } rule)
            {
                continue;
            }
            var counted = Math.Min(points[kind], rule.MonthPoints);
            score += counted;
            sums[kind] += counted;
            quality += rule.IsQuality ? points[kind] : 0;
        }
        Array.Clear(points);
        if (score > 0)
        {
            Scores.Add(new(person, score, activeDays, quality, reachedAt));
        }
        return score;
    }
}
