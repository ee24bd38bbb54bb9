using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>Whether a season may be so; the first field that may not is named.</summary>
internal static class SeasonCheck
{
    private const long MostBudget = 1_000_000_000_00;
    private const int DaysOfAYear = 366;
    private static readonly TimeSpan Year = TimeSpan.FromDays(DaysOfAYear);

    public static Refusal? WhyNot(Season season) =>
        WhyNot(season.Name, season.Windows, season.ReadRules(), season.BudgetCents);

    public static Refusal? WhyNot(
        string name,
        SeasonWindows windows,
        SeasonRules rules,
        long budgetCents
    ) =>
        !OneLine.Is(name, 2, Season.MaxNameLength) ? SeasonRefusals.NameInvalid
        : WhyNot(windows, rules) is { } clock ? clock
        : !IsBudget(budgetCents) ? SeasonRefusals.BudgetInvalid
        : SeasonRulesCheck.WhyNot(rules);

    public static Refusal? WhyNot(SeasonWindows windows, SeasonRules rules)
    {
        var (from, until, resubmit, pay) = windows;
        return until <= from || until - from > Year ? SeasonRefusals.ApplyInvalid
            : resubmit < until || resubmit - until > Year ? SeasonRefusals.ResubmitInvalid
            : pay < resubmit || pay - resubmit > Year ? SeasonRefusals.PayInvalid
            : rules.TicketTo < rules.TicketFrom
            || rules.TicketTo.DayNumber - rules.TicketFrom.DayNumber > DaysOfAYear
            || UnionCalendar.StartOf(rules.TicketFrom) > until
                ? SeasonRefusals.TicketsInvalid
            : null;
    }

    /// <summary>One trip must not be paid in two seasons, and a member finds one season at a time.</summary>
    public static bool Overlap(Season one, Season other)
    {
        var (its, others) = (one.ReadRules(), other.ReadRules());
        return one.Id != other.Id
            && (
                (one.ApplyFrom < other.ApplyUntil && other.ApplyFrom < one.ApplyUntil)
                || (its.TicketFrom <= others.TicketTo && others.TicketFrom <= its.TicketTo)
            );
    }

    internal static bool IsBudget(long cents) => cents is > 0 and <= MostBudget;
}
