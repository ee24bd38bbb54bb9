using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Rules;

/// <summary>One pass over a month's days that scores everybody by two sets of rules, as the statements of each commit do it.</summary>
public sealed class RulesTally(ScoreRules before, ScoreRules after)
{
    private readonly RulesSide before = new(before);
    private readonly RulesSide after = new(after);
    private PersonId? person;

    /// <summary>With points by the rules that stand.</summary>
    public FanScore[] Before => [.. before.Scores];

    /// <summary>With points by those that are tried.</summary>
    public FanScore[] After => [.. after.Scores];

    /// <summary>Whose score would be higher.</summary>
    public int Gaining { get; private set; }

    public int Losing { get; private set; }

    /// <summary>Points of a kind by both, with the month's cap of each person.</summary>
    public (long Before, long After) PointsOf(short kind) =>
        (before.PointsOf(kind), after.PointsOf(kind));

    /// <summary>All days of one person come one after the other, in their order.</summary>
    public void Take(PersonDay day)
    {
        if (person != day.Person)
        {
            End();
            person = day.Person;
        }
        before.Take(day);
        after.Take(day);
    }

    /// <summary>The last one's days are complete. To be called once, before anything is read.</summary>
    public void End()
    {
        if (person is not { } who)
        {
            return;
        }
        var (old, changed) = (before.End(who), after.End(who));
        Gaining += changed > old ? 1 : 0;
        Losing += changed < old ? 1 : 0;
        person = null;
    }
}
