using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Series;

/// <summary>What staff read when a series cannot be so.</summary>
public static class SeriesRefusals
{
    public static readonly Refusal PlanInvalid = new(
        "campaigns.series-plan-invalid",
        "每月几号填 1 到 31，几点填 0 到 23，时长填 1 到 648 小时，提前天数填 1 到 27。"
    );

    public static readonly Refusal TemplateEmpty = new(
        "campaigns.series-template-invalid",
        "请先把这个活动的奖品、介绍、主办单位和咨询方式填完整，再设为每月活动。"
    );

    public static readonly Refusal RemindUnknown = new(
        "campaigns.series-remind-invalid",
        "没有找到这个用户名，或者这个账号不能修改活动。"
    );

    public static readonly Refusal Running = new(
        "campaigns.series-running",
        "这个活动已经设为每月活动，正在进行。要改安排，请先停止原来的每月活动。"
    );

    public static readonly Refusal Moved = new(
        "campaigns.series-moved",
        "这个每月活动刚有变化，请刷新后再试。"
    );
}
