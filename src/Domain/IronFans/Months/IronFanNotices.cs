using System.Globalization;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Notifications.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>What fans are told of a month: the honoured, whoever was left out, whoever objected.</summary>
public static class IronFanNotices
{
    public static NoticeKind Honoured { get; } = new("iron-fan.honoured", ["month", "place"]);

    public static NoticeKind LeftOut { get; } = new("iron-fan.left-out", ["month", "reason"]);

    public static NoticeKind Answered { get; } = new("iron-fan.answered", ["month", "verdict"]);

    public static IReadOnlyList<NoticeKind> All { get; } = [Honoured, LeftOut, Answered];

    public static Notice Say(FanHonour honour)
    {
        var month = UnionCalendar.WordsOf(honour.Month);
        var place = string.Create(CultureInfo.InvariantCulture, $"第 {honour.Seat} 位");
        return Honoured.Of(
            new Dictionary<string, string> { ["month"] = month, ["place"] = place },
            $"恭喜您成为 {month}的铁粉（{place}）！感谢您一个月来的陪伴。回复“铁粉”看荣誉。"
        );
    }

    /// <summary>To somebody an editor left out: why, and what to do about it.</summary>
    public static Notice Say(FanCandidate candidate, ExclusionReason reason) =>
        SayLeftOut(candidate, "您的互动分很高，但没有列入铁粉名单", reason.Title);

    /// <summary>To somebody the notice named who may not be honoured any more.</summary>
    public static Notice Say(FanCandidate candidate, FanUnfit why) =>
        SayLeftOut(candidate, "铁粉公示名单里原来有您，现在不再列入", why.Title());

    /// <summary>A notice that starts or runs once more gives once more time to object, and says so once more.</summary>
    public static string KeyOf(FanCandidate leftOut, FanMonth month) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"iron-fan-left-out:{month.Month}:{leftOut.Place}:{month.Version}"
        );

    /// <summary>To whoever raised it.</summary>
    public static Notice Say(FanObjection objection)
    {
        var month = UnionCalendar.WordsOf(objection.Month);
        var verdict = objection.IsUpheld == true ? "成立，名单将重新审核" : "不成立";
        return Answered.Of(
            new Dictionary<string, string> { ["month"] = month, ["verdict"] = verdict },
            $"您对 {month}铁粉名单的异议有结果了：{verdict}。{objection.Answer}"
        );
    }

    private static Notice SayLeftOut(FanCandidate candidate, string what, string reason)
    {
        var month = UnionCalendar.WordsOf(candidate.Month);
        return LeftOut.Of(
            new Dictionary<string, string> { ["month"] = month, ["reason"] = reason },
            $"{month}{what}，原因：{reason}。如果不是这样，请在公示期的 3 天内回复“铁粉”，打开页面提出异议，我们会重新核实。"
        );
    }
}
