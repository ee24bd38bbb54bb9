using WeChatUnion.Domain.Cards.Guard;

namespace WeChatUnion.Gateway.Cards.Guard;

/// <summary>Alarms in Chinese.</summary>
internal static class AlarmWords
{
    public static string Of(AlarmKind kind) =>
        kind switch
        {
            AlarmKind.ManyFansOneAddress => "同一网络地址，许多微信试错",
            AlarmKind.ManyTargetsOneAddress => "同一网络地址，试许多号码",
            AlarmKind.ManyTargetsOneFan => "同一微信，试许多号码",
            AlarmKind.ManyFansOneTarget => "许多微信试同一号码",
            AlarmKind.Burst => "短时间内试错骤增",
            _ => "—",
        };

    /// <summary>What <see cref="CardAlarmLine.Count"/> counts.</summary>
    public static string CountedBy(AlarmKind kind) =>
        kind switch
        {
            AlarmKind.ManyFansOneAddress or AlarmKind.ManyFansOneTarget => "微信数",
            AlarmKind.ManyTargetsOneAddress or AlarmKind.ManyTargetsOneFan => "号码数",
            _ => "十分钟内试错次数",
        };

    public static string StateOf(CardAlarmLine alarm) =>
        alarm.AcknowledgedAt is null ? "待处理" : "已处理";
}
