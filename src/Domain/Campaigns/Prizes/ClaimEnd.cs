using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>Until when a prize is claimed: the end of a member's day.</summary>
public static class ClaimEnd
{
    /// <summary>24:00 of the day so many days after this one.</summary>
    public static DateTimeOffset After(DateTimeOffset now, int days) =>
        UnionCalendar.StartOf(UnionCalendar.DayOf(now).AddDays(days + 1));

    /// <summary>Its last day, for people.</summary>
    public static DateOnly LastDay(DateTimeOffset until) => UnionCalendar.DayOf(until.AddHours(-1));
}
