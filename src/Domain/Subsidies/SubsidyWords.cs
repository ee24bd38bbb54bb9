using System.Globalization;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>The room's values as people read them.</summary>
public static class SubsidyWords
{
    public static string Of(TravelMode mode) =>
        mode switch
        {
            TravelMode.Train => "火车、动车",
            TravelMode.Plane => "飞机",
            TravelMode.Coach => "长途汽车",
            TravelMode.Ship => "轮船",
            _ => throw new ArgumentOutOfRangeException(nameof(mode)),
        };

    public static string Of(Kin kin) =>
        kin switch
        {
            Kin.Parents => "父母",
            Kin.Spouse => "配偶",
            Kin.Children => "子女",
            Kin.ParentsInLaw => "岳父母、公婆",
            _ => throw new ArgumentOutOfRangeException(nameof(kin)),
        };

    /// <summary>120 元, 80.50 元.</summary>
    public static string Yuan(long cents) =>
        cents % 100 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{cents / 100} 元")
            : string.Create(CultureInfo.InvariantCulture, $"{cents / 100m:0.00} 元");

    public static string Day(DateOnly day) =>
        day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
}
