using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>What staff read when a campaign cannot be so.</summary>
public static class CampaignDeskRefusals
{
    /// <summary>Somebody changed it since it was looked at.</summary>
    public static readonly Refusal Moved = new(
        "campaigns.campaign-moved",
        "这个活动刚有变化，请刷新后再试。"
    );

    public static readonly Refusal KindUnknown = new(
        "campaigns.kind-not-found",
        "没有这种活动方式。"
    );

    public static readonly Refusal Published = new(
        "campaigns.campaign-published",
        "已经发布的活动不能再改规则。"
    );

    public static readonly Refusal NotDraft = new(
        "campaigns.campaign-not-draft",
        "只有草稿可以提交发布。"
    );

    public static readonly Refusal NotProposed = new(
        "campaigns.campaign-not-proposed",
        "这个活动不在待发布状态，请刷新后再看。"
    );

    public static readonly Refusal NotRunning = new(
        "campaigns.campaign-not-running",
        "只有进行中的活动可以暂停或恢复。"
    );

    public static readonly Refusal TooLateToVoid = new(
        "campaigns.too-late-to-void",
        "开奖以后不能取消活动，谁都不能改中奖结果。"
    );

    public static readonly Refusal Over = new(
        "campaigns.window-over",
        "活动结束时间已经过去，请改后再发布。"
    );

    public static readonly Refusal TitleInvalid = new(
        "campaigns.title-invalid",
        "名称要有 2 到 40 个字。"
    );

    public static readonly Refusal WindowInvalid = new(
        "campaigns.window-invalid",
        "结束时间要晚于开始时间，最长一年。"
    );

    public static readonly Refusal PrizesInvalid = new(
        "campaigns.prizes-invalid",
        "奖品要有 1 到 20 种，每种写明名称、数量和价值；单个价值不超过 5 万元。"
    );

    public static readonly Refusal PlaceMissing = new(
        "campaigns.place-invalid",
        "现场领取的奖品要写明领取地点和时间。"
    );

    public static readonly Refusal SuccessorsInvalid = new(
        "campaigns.successors-invalid",
        "递补名单填 0 到 10000 人。"
    );

    public static readonly Refusal ClaimDaysInvalid = new(
        "campaigns.claim-days-invalid",
        "领奖期限填 3 到 60 天。"
    );

    public static readonly Refusal LimitsInvalid = new(
        "campaigns.limits-invalid",
        "得奖次数限制每月填 0 到 100，每年填 0 到 1000。"
    );

    public static readonly Refusal OrganiserMissing = new(
        "campaigns.organiser-invalid",
        "请填写主办单位，最多 60 个字。"
    );

    public static readonly Refusal ContactMissing = new(
        "campaigns.contact-invalid",
        "请填写咨询方式，最多 100 个字。"
    );

    public static readonly Refusal IntroMissing = new(
        "campaigns.intro-invalid",
        "请填写活动介绍，最多 1000 个字。"
    );
}
