using System.Globalization;

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

    /// <summary>As yyyyMM: the month a member lives in at this instant.</summary>
    public static int MonthOf(DateTimeOffset instant) => NumberOf(DayOf(instant)) / 100;

    /// <summary>As people read it: 2026 年 11 月.</summary>
    /// <param name="month">yyyyMM.</param>
    public static string WordsOf(int month) =>
        string.Create(CultureInfo.InvariantCulture, $"{month / 100} 年 {month % 100} 月");

    /// <param name="month">yyyyMM.</param>
    public static DateOnly FirstDayOf(int month) => new(month / 100, month % 100, 1);

    /// <param name="month">yyyyMM.</param>
    /// <param name="count">Negative: earlier.</param>
    public static int AddMonths(int month, int count) =>
        NumberOf(FirstDayOf(month).AddMonths(count)) / 100;

    /// <summary>The instant at which the next month begins.</summary>
    /// <param name="month">yyyyMM.</param>
    public static DateTimeOffset EndOf(int month) => StartOf(FirstDayOf(AddMonths(month, 1)));

    /// <summary>Between these, both among them, stand all its days as yyyyMMdd.</summary>
    /// <param name="month">yyyyMM.</param>
    public static (int First, int Last) DayNumbersOf(int month) =>
        ((month * 100) + 1, (month * 100) + 31);

    /// <summary>All from the first to the last, both yyyyMM and both among them.</summary>
    public static IReadOnlyList<int> MonthsBetween(int first, int last)
    {
        var months = new List<int>();
        for (var month = first; month <= last; month = AddMonths(month, 1))
        {
            months.Add(month);
        }
        return months;
    }

    /// <summary>The instant at which the member's day began.</summary>
    public static DateTimeOffset StartOf(DateOnly day) =>
        InstantOf(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>The instant at which the member's clock shows this.</summary>
    /// <param name="shown">Without a zone: <see cref="DateTimeKind.Unspecified"/>.</param>
    public static DateTimeOffset InstantOf(DateTime shown) =>
        new DateTimeOffset(shown, Shanghai.GetUtcOffset(shown)).ToUniversalTime();
}
