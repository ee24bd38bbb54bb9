using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Subsidies;
using WeChatUnion.Domain.Subsidies.Seasons;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

/// <summary>How the console writes a season.</summary>
internal static class SeasonWords
{
    public static string Of(SeasonState state) =>
        state switch
        {
            SeasonState.Draft => "草稿",
            SeasonState.Proposed => "待发布",
            SeasonState.Published => "已发布",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };

    /// <summary>The last day of a time that ends at 24:00.</summary>
    public static DateOnly LastDay(DateTimeOffset until) => UnionCalendar.DayOf(until.AddTicks(-1));

    public static string Time(DateTimeOffset from, DateTimeOffset until) =>
        $"{ConsoleWords.Of(UnionCalendar.DayOf(from))} 至 {ConsoleWords.Of(LastDay(until))}";

    public static string Sum(TrialSum sum) => $"{ConsoleWords.Of(sum.Count)} 件，{Yuan(sum.Cents)}";

    /// <summary>3,000,000 元, -80.5 元.</summary>
    public static string Yuan(long cents) =>
        string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:#,0.##} 元");

    public static string List(IEnumerable<string> names) => string.Join('、', names);
}
