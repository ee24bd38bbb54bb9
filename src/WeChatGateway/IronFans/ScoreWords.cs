using System.Globalization;
using WeChatUnion.Domain.IronFans.Views;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.IronFans;

/// <summary>What chat and page say alike.</summary>
internal static class ScoreWords
{
    /// <summary>A band, not a place: whoever knows the exact one knows what to buy.</summary>
    public static string Band(OwnScore own) =>
        own.Rank switch
        {
            <= 15 => "排在前 15 名",
            <= 50 => "排在前 50 名",
            <= 100 => "排在前 100 名",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"排在前 {Math.Max(1, (int)Math.Ceiling(own.Rank * 100.0 / own.Of))}%"
            ),
        };

    public static string Of(OwnHonour honour) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{UnionCalendar.WordsOf(honour.Month)}第 {honour.Seat} 位"
        );

    public static string Time(DateTimeOffset at) =>
        TimeZoneInfo
            .ConvertTime(at, UnionCalendar.Shanghai)
            .ToString("M月d日 HH:mm", CultureInfo.InvariantCulture);
}
