using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

/// <summary>Between the days a form shows and the instants a season has.</summary>
internal static class SeasonDays
{
    public static DateTime Of(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    public static DateTime First(DateTimeOffset from) => Of(UnionCalendar.DayOf(from));

    /// <summary>The last day of a time that ends at 24:00.</summary>
    public static DateTime Last(DateTimeOffset until) => Of(SeasonWords.LastDay(until));

    public static DateOnly? Day(DateTime? picked) =>
        picked is { } day ? DateOnly.FromDateTime(day) : null;

    public static DateTimeOffset? Start(DateTime? picked) =>
        Day(picked) is { } day ? UnionCalendar.StartOf(day) : null;

    /// <summary>24:00 of that day; null for a day after which there is none.</summary>
    public static DateTimeOffset? End(DateTime? picked) =>
        Day(picked) is { } day && day < DateOnly.MaxValue
            ? UnionCalendar.StartOf(day.AddDays(1))
            : null;
}
