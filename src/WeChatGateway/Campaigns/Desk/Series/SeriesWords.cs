using System.Globalization;
using WeChatUnion.Domain.Campaigns.Series;
using WeChatUnion.Domain.Campaigns.Views;
using WeChatUnion.Gateway.ConsoleShell;

namespace WeChatUnion.Gateway.Campaigns.Desk.Series;

/// <summary>How the console writes a series.</summary>
internal static class SeriesWords
{
    public static string Of(SeriesPlan plan) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"每月 {plan.Day} 日 {plan.Hour}:00 开始，共 {Time(plan.Hours)}，提前 {plan.DaysAhead} 天生成草稿"
        );

    /// <summary>2027年1月：草稿</summary>
    public static string Next(SeriesLine line)
    {
        var month = string.Create(
            CultureInfo.InvariantCulture,
            $"{line.Next.Number / 100}年{line.Next.Number % 100}月"
        );
        return line switch
        {
            { State: { } state } => $"{month}：{CampaignDeskWords.Of(state)}",
            { IsStopped: true } => $"{month}：不生成",
            _ => $"{month}：{ConsoleWords.At(line.Next.DueAt)} 起生成草稿",
        };
    }

    private static string Time(int hours) =>
        hours % 24 == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{hours / 24} 天")
            : string.Create(CultureInfo.InvariantCulture, $"{hours} 小时");
}
