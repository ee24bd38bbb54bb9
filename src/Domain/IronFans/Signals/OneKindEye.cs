using System.Globalization;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.IronFans.Months;

namespace WeChatUnion.Domain.IronFans.Signals;

/// <summary>All points by one kind alone, day after day.</summary>
public sealed class OneKindEye : IFanEye
{
    private const int LeastDays = 10;

    public FanSignal? Look(FanDeeds deeds)
    {
        var kinds = deeds.Days.Where(day => day.Points > 0).DistinctBy(day => day.Kind).ToList();
        var days = deeds.Days.Count(day => day.Points > 0);
        return kinds is [var only] && days >= LeastDays
            ? new(
                "one-kind",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{days} 天的得分全部来自“{InteractionKind.TitleOf(only.Kind)}”"
                )
            )
            : null;
    }
}
