using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Between the minutes a form shows, on China's clock, and instants.</summary>
internal static class ConsoleClock
{
    /// <summary>How a field of day and time writes its value.</summary>
    public const string Format = "yyyy-MM-ddTHH:mm";

    public static DateTime Of(DateTimeOffset at)
    {
        var shown = TimeZoneInfo.ConvertTime(at, UnionCalendar.Shanghai).DateTime;
        return shown.AddTicks(-(shown.Ticks % TimeSpan.TicksPerMinute));
    }

    /// <summary>Null: nothing was typed, or no moment there is.</summary>
    public static DateTimeOffset? At(DateTime? shown) =>
        shown is { Year: > 2000 and < 3000 } time
            ? UnionCalendar.InstantOf(DateTime.SpecifyKind(time, DateTimeKind.Unspecified))
            : null;
}
