using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Views;

namespace WeChatUnion.Gateway.Points;

/// <summary>Points in the words of members.</summary>
internal static class PointTexts
{
    /// <summary>The last day on which they can be spent.</summary>
    public static string LastDay(PointLot lot) => Day(lot.ExpiresAt.AddTicks(-1));

    public static string Expiry(PointLot lot) =>
        string.Create(CultureInfo.InvariantCulture, $"其中 {lot.Points} 分 {LastDay(lot)} 到期");

    public static string Line(PointLine line) =>
        $"{Day(line.At)} {line.Words} {Signed(line.Points)}";

    public static string Signed(long points) =>
        points.ToString("+0;-0;0", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at)
    {
        var day = UnionCalendar.DayOf(at);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");
    }
}
