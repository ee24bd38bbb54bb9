using System.Globalization;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Campaigns.Chances;

/// <summary>Further chances in the words of members.</summary>
internal static class ChanceWords
{
    public static string SignedIn(ChanceReceipt receipt) =>
        receipt.IsKnown ? "今天已经签到过了，明天再来。" : $"签到成功，{Given(receipt)}";

    public static string Attended(ChanceReceipt receipt) =>
        receipt.IsKnown ? "这个地点已经登记过了，每个地点一次。" : $"已登记到场，{Given(receipt)}";

    public static string Day(DateTimeOffset at)
    {
        var day = UnionCalendar.DayOf(at);
        return string.Create(CultureInfo.InvariantCulture, $"{day.Month}月{day.Day}日");
    }

    private static string Given(ChanceReceipt receipt) =>
        receipt.Count == 0
            ? "但另得的机会已经到上限。"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"得到 {receipt.Count} 次机会，一共另得 {receipt.Total} 次。"
            );
}
