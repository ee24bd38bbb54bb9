using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases;

/// <summary>
/// The clock of review: Monday to Friday of the Shanghai calendar. Public holidays move each year by decree and are not
/// known here; a deadline that falls into one is only early by it, and harms nobody but the figure.
/// </summary>
public static class WorkingDays
{
    /// <summary>The end of the n-th working day after this one.</summary>
    public static DateTimeOffset After(DateTimeOffset now, int days)
    {
        var day = UnionCalendar.DayOf(now);
        for (var left = days; left > 0; )
        {
            day = day.AddDays(1);
            left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1;
        }
        return UnionCalendar.StartOf(day.AddDays(1));
    }

    /// <summary>The end of the n-th calendar day after this one.</summary>
    public static DateTimeOffset EndOfDay(DateTimeOffset now, int days) =>
        UnionCalendar.StartOf(UnionCalendar.DayOf(now).AddDays(days + 1));
}
