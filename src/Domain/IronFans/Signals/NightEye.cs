using System.Globalization;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>A third or more, and twenty at least, between midnight and five, when most people sleep. Shift workers do not: people judge.</summary>
public sealed class NightEye : IFanEye
{
    private const int Least = 20;
    private const int UntilHour = 5;

    public FanSignal? Look(FanDeeds deeds)
    {
        var night = deeds.Deeds.Count(deed =>
            TimeZoneInfo.ConvertTime(deed.At, UnionCalendar.Shanghai).Hour < UntilHour
        );
        return night >= Least && night * 3 >= deeds.Deeds.Count
            ? new(
                "night",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{deeds.Deeds.Count} 次互动中有 {night} 次在 0 点到 5 点"
                )
            )
            : null;
    }
}
