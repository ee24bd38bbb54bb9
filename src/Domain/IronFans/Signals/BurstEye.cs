using System.Globalization;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>Twenty or more that came too fast to be counted.</summary>
public sealed class BurstEye : IFanEye
{
    private const int Least = 20;

    public FanSignal? Look(FanDeeds deeds)
    {
        var skipped = deeds.Days.Sum(day => day.Skipped);
        return skipped >= Least
            ? new(
                "burst",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"有 {skipped} 次互动过于密集，没有计分"
                )
            )
            : null;
    }
}
