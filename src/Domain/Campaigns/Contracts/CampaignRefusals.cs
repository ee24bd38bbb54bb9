using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>What a member reads when a campaign does not take him.</summary>
public static class CampaignRefusals
{
    public static readonly Refusal NotFound = new(
        "campaigns.campaign-not-found",
        "没有找到这个活动，可能已经下线。"
    );

    public static readonly Refusal NotOpenYet = new(
        "campaigns.not-open-yet",
        "活动还没有开始，请到时间再来。"
    );

    public static readonly Refusal Closed = new("campaigns.closed", "活动已经结束，不能再参加。");

    public static readonly Refusal Paused = new(
        "campaigns.paused",
        "活动暂停参加，恢复后公众号会说明。"
    );

    public static readonly Refusal Voided = new("campaigns.voided", "活动已经取消。");

    public static readonly Refusal CardNeeded = new(
        "campaigns.card-needed",
        "请先绑定工会卡，再参加活动。"
    );

    public static readonly Refusal CardRests = new(
        "campaigns.card-rests",
        "您的工会卡现在暂停使用，请先到“我的工会卡”查看原因。"
    );

    public static readonly Refusal UnitNotInOrder = new(
        "campaigns.unit-not-in-order",
        "您的会籍或所在工会的经费拨缴有问题，暂时不能参加，请联系所属工会。"
    );

    public static readonly Refusal Forbidden = new(
        "campaigns.forbidden",
        "您目前不能参加抽奖活动，原因可在“我的工会卡”里查看和申诉。"
    );

    public static readonly Refusal OutsideAudience = new(
        "campaigns.outside-audience",
        "这个活动不面向您所在的工会，参加范围见活动规则。"
    );

    public static readonly Refusal Excluded = new(
        "campaigns.excluded",
        "您在不参加抽奖的人员名单里（活动工作人员、供应商人员等）。如有疑问，请联系主办单位。"
    );
}
