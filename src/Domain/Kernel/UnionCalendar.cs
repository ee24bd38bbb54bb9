namespace WeChatUnion.Domain.Kernel;

/// <summary>Days as members count them: the clock of Asia/Shanghai, whatever the server's zone.</summary>
public static class UnionCalendar
{
    public static TimeZoneInfo Shanghai { get; } =
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public static DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Shanghai).DateTime);

    /// <summary>As yyyyMMdd: how counters of a day keep it.</summary>
    public static int NumberOf(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    /// <summary>The instant at which the member's day began.</summary>
    public static DateTimeOffset StartOf(DateOnly day) =>
        InstantOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The instant at which the member's clock shows this.</summary>
    /// <param name="shown">Without a zone: <see cref="DateTimeKind.Unspecified"/>.</param>
    public static DateTimeOffset InstantOf(DateTime shown) =>
        new DateTimeOffset(shown, Shanghai.GetUtcOffset(shown)).ToUniversalTime();
}
