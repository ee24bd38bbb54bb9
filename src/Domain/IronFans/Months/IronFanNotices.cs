using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What the honoured are told.</summary>
public static class IronFanNotices
{
    public static NoticeKind Honoured { get; } = new("iron-fan.honoured", ["month", "place"]);

    public static Notice Say(FanHonour honour)
    {
        var month = UnionCalendar.WordsOf(honour.Month);
        var place = string.Create(CultureInfo.InvariantCulture, $"第 {honour.Seat} 位");
        return Honoured.Of(
            new Dictionary<string, string> { ["month"] = month, ["place"] = place },
            $"恭喜您成为 {month}的铁粉（{place}）！感谢您一个月来的陪伴。回复“铁粉”看荣誉和礼品。"
        );
    }
}
