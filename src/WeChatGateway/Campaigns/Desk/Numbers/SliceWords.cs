using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Campaigns.Desk.Numbers;

/// <summary>How the console writes the hours or days of a campaign, and where members took part.</summary>
internal static class SliceWords
{
    public static ConsoleBar Bar(SliceCount count, bool byHour)
    {
        var from = TimeZoneInfo.ConvertTime(count.Slice.From, UnionCalendar.Shanghai);
        return byHour
            ? new(
                from.ToString("M月d日 HH:mm", CultureInfo.InvariantCulture),
                from.ToString("d日H时", CultureInfo.InvariantCulture),
                count.Total
            )
            : new(
                from.ToString("yyyy年M月d日", CultureInfo.InvariantCulture),
                from.ToString("M月d日", CultureInfo.InvariantCulture),
                count.Total
            );
    }

    public static string Face(string face) =>
        face switch
        {
            "chat" => "公众号对话",
            "page" => "公众号网页",
            "api" => "小程序",
            "sweep" => "补记",
            _ => face,
        };
}
