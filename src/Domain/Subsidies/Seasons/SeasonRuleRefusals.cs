using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>Which of a season's rules is wrong, one for each field.</summary>
public static class SeasonRuleRefusals
{
    public static readonly Refusal NoTier = new(
        "subsidies.tiers-invalid",
        "至少要有一档，最多 30 档。"
    );

    public static readonly Refusal TierCode = new(
        "subsidies.tier-code-invalid",
        "每档代码用 1 到 16 位小写字母、数字或连字符，不能重复。"
    );

    public static readonly Refusal TierTitle = new(
        "subsidies.tier-title-invalid",
        "每档名称要有 2 到 30 个字。"
    );

    public static readonly Refusal TierAmount = new(
        "subsidies.tier-amount-invalid",
        "每档金额要大于 0，不超过 1 万元，最多两位小数。"
    );

    public static readonly Refusal TierRegions = new(
        "subsidies.tier-regions-invalid",
        "每档至少要有一个地区，最多 60 个；地区名 2 到 30 个字，不能写在两档里。"
    );

    public static readonly Refusal Arrivals = new(
        "subsidies.arrivals-invalid",
        "请填写到达地，1 到 30 个，每个 2 到 20 个字。"
    );

    public static readonly Refusal Places = new(
        "subsidies.places-invalid",
        "地名对照里的地区要在某一档里，每个地区只写一行，最多 100 个地名，每个 2 到 20 个字。"
    );

    public static readonly Refusal LocalAreas = new(
        "subsidies.local-areas-invalid",
        "证件号开头填 2 到 6 位数字，最多 30 个。"
    );

    public static readonly Refusal LegHours = new(
        "subsidies.leg-hours-invalid",
        "中转间隔填 1 到 168 小时。"
    );

    public static readonly Refusal Grace = new(
        "subsidies.grace-invalid",
        "截止后的宽限填 0 到 60 分钟。"
    );

    public static readonly Refusal Recheck = new(
        "subsidies.recheck-invalid",
        "市级抽查比例填 0 到 100。"
    );

    public static readonly Refusal ReviewDays = new(
        "subsidies.review-days-invalid",
        "审核期限填 1 到 30 个工作日。"
    );

    public static readonly Refusal Modes = new("subsidies.modes-invalid", "至少要选一种交通方式。");

    public static readonly Refusal Promise = new(
        "subsidies.promise-invalid",
        "承诺书要有 10 到 500 个字。"
    );
}
