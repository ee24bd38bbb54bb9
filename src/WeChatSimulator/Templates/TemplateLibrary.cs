namespace WeChatSimulator.Templates;

/// <summary>A small stand-in for WeChat's library; all of it in one category.</summary>
internal static class TemplateLibrary
{
    public const int Category = 1001;
    public const string CategoryName = "社会组织";

    public static IReadOnlyList<LibraryTemplate> All { get; } =
    [
        new(
            101,
            "审核结果通知",
            TemplateKind.OneTime,
            [
                new(1, "申请项目", "thing", "平安返厦补贴"),
                new(2, "审核结果", "phrase", "审核通过"),
                new(3, "审核时间", "time", "2026年2月1日 09:30"),
                new(4, "备注", "thing", "请留意到账短信"),
                new(5, "申请人", "name", "林小雨"),
            ]
        ),
        new(
            102,
            "补贴发放通知",
            TemplateKind.LongTerm,
            [
                new(1, "发放项目", "thing", "平安返厦补贴"),
                new(2, "发放金额", "amount", "￥200.00"),
                new(3, "发放日期", "date", "2026年3月1日"),
                new(4, "受理编号", "character_string", "PA-2026-0001"),
                new(5, "温馨提示", "thing", "三个工作日内到账"),
            ]
        ),
        new(
            103,
            "开奖结果通知",
            TemplateKind.OneTime,
            [
                new(1, "活动名称", "thing", "职工文化月抽奖"),
                new(2, "中奖结果", "thing", "二等奖"),
                new(3, "开奖时间", "time", "2026年5月1日 10:00"),
                new(4, "领取方式", "enum_string", "到店领取", ["到店领取", "邮寄到家"]),
            ]
        ),
    ];

    /// <summary>What both accounts start with, under readable ids.</summary>
    public static IEnumerable<SimulatedTemplate> Beginnings()
    {
        yield return Whole(101, TemplateKind.Message, "simulated-review-message", false);
        yield return Whole(102, TemplateKind.Message, "simulated-payment-message", false);
        yield return Whole(103, TemplateKind.Message, "simulated-draw-message", false);
        foreach (var isMiniProgram in (bool[])[false, true])
        {
            yield return Whole(101, TemplateKind.OneTime, "simulated-review-once", isMiniProgram);
            yield return Whole(102, TemplateKind.LongTerm, "simulated-payment-long", isMiniProgram);
            yield return Whole(103, TemplateKind.OneTime, "simulated-draw-once", isMiniProgram);
        }
    }

    public static LibraryTemplate? Find(string? tid) =>
        All.FirstOrDefault(template =>
            template.Tid.ToString(System.Globalization.CultureInfo.InvariantCulture) == tid
        );

    private static SimulatedTemplate Whole(
        int tid,
        TemplateKind kind,
        string id,
        bool isMiniProgram
    )
    {
        var found = All.First(template => template.Tid == tid);
        var whole = found.With(found.Keywords, kind, id);
        whole.IsMiniProgram = isMiniProgram;
        return whole;
    }
}
