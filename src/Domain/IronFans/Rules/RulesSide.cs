using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>Scores of a month by one set of rules, and what each kind gave.</summary>
internal sealed class RulesSide(ScoreRules rules)
{
    private readonly DayTally tally = new(rules);
    private readonly Dictionary<short, long> sums = [];

    public List<FanScore> Scores { get; } = [];

    public long PointsOf(short kind) => sums.GetValueOrDefault(kind);

    public void Take(PersonDay day)
    {
        if (tally.RuleOf(day.Kind) is { } rule)
        {
            var counted = tally.Take(day.Day, day.Kind, rule.PointsOf(day.Times), day.GainedAt);
            sums[day.Kind] = sums.GetValueOrDefault(day.Kind) + counted;
        }
    }

    /// <returns>The person's score.</returns>
    public int End(PersonId person)
    {
        var score = tally.End(person);
        if (score.Score > 0)
        {
            Scores.Add(score);
        }
        return score.Score;
    }
}
