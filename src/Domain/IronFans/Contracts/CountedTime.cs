using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Contracts;

/// <summary>When an act counts that is written late.</summary>
public static class CountedTime
{
    /// <summary>What happened in a month and comes later than this counts in the next: a month that is closed does not change.</summary>
    public static readonly TimeSpan TakesUntil = TimeSpan.FromHours(1);

    /// <returns>Its own time, or now where its month takes nothing any more.</returns>
    public static DateTimeOffset Of(DateTimeOffset at, DateTimeOffset now) =>
        now >= UnionCalendar.EndOf(UnionCalendar.MonthOf(at)) + TakesUntil ? now : at;
}
