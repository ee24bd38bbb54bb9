using System.Globalization;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>Nobody knew any of his accounts before the month began.</summary>
public sealed class FreshEye : IFanEye
{
    public FanSignal? Look(FanDeeds deeds) =>
        deeds.FirstMet >= deeds.MonthBegan
            ? new(
                "fresh",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{TimeZoneInfo.ConvertTime(deeds.FirstMet, UnionCalendar.Shanghai):M月d日}才第一次出现"
                )
            )
            : null;
}
