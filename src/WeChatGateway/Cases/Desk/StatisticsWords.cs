using System.Globalization;

namespace WeChatUnion.Gateway.Cases.Desk;

internal static class StatisticsWords
{
    public static string Hours(double? hours) =>
        hours switch
        {
            null => "—",
            < 1 => "不到 1 小时",
            _ => string.Create(CultureInfo.InvariantCulture, $"{hours:0.#} 小时"),
        };

    /// <param name="rate">0 to 1.</param>
    public static string Rate(double? rate) =>
        rate is null ? "—" : string.Create(CultureInfo.InvariantCulture, $"{rate * 100:0.#}%");
}
