using System.Globalization;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>Half or more, and twenty at least, in the same second of whatever minute, where a sixtieth is to be expected: started by a clock.</summary>
public sealed class SecondEye : IFanEye
{
    private const int Least = 20;

    public FanSignal? Look(FanDeeds deeds)
    {
        var most = deeds
            .Deeds.GroupBy(deed => deed.At.Second)
            .Select(group => group.Count())
            .DefaultIfEmpty()
            .Max();
        return most >= Least && most * 2 >= deeds.Deeds.Count
            ? new(
                "same-second",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{deeds.Deeds.Count} 次互动中有 {most} 次落在每分钟的同一秒"
                )
            )
            : null;
    }
}
