using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Series;

/// <summary>When the campaigns of a series open, and when their drafts are made. Days and hours are China's.</summary>
/// <param name="Day">Of the month, 1 to 31; a month that is shorter opens on its last day.</param>
/// <param name="Hour">0 to 23.</param>
/// <param name="Hours">So long each one runs, 1 to <see cref="MostHours"/>.</param>
/// <param name="DaysAhead">So long before it opens its draft is made, 1 to <see cref="MostDaysAhead"/>.</param>
public sealed record SeriesPlan(int Day, int Hour, int Hours, int DaysAhead)
{
    /// <summary>Shorter than any month: one is over before the next begins.</summary>
    public const int MostHours = 27 * 24;

    /// <summary>Likewise: never are two drafts due at once.</summary>
    public const int MostDaysAhead = 27;

    public bool IsValid =>
        Day is >= 1 and <= 31
        && Hour is >= 0 and <= 23
        && Hours is >= 1 and <= MostHours
        && DaysAhead is >= 1 and <= MostDaysAhead;

    /// <summary>The campaign that opens next after this moment: what opened while nobody looked is not made up for.</summary>
    public SeriesMonth NextAfter(DateTimeOffset now)
    {
        var today = UnionCalendar.DayOf(now);
        var thisMonth = In(today.Year, today.Month);
        var next = new DateOnly(today.Year, today.Month, 1).AddMonths(1);
        return thisMonth.OpensAt > now ? thisMonth : In(next.Year, next.Month);
    }

    private SeriesMonth In(int year, int month)
    {
        var day = new DateOnly(year, month, Math.Min(Day, DateTime.DaysInMonth(year, month)));
        var opens = UnionCalendar.StartOf(day).AddHours(Hour);
        return new((year * 100) + month, opens.AddDays(-DaysAhead), opens, opens.AddHours(Hours));
    }
}

/// <param name="Number">202701.</param>
/// <param name="DueAt">From then on its draft is made.</param>
public sealed record SeriesMonth(
    int Number,
    DateTimeOffset DueAt,
    DateTimeOffset OpensAt,
    DateTimeOffset ClosesAt
);
