using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>What winners and those who hand prizes out read when it cannot be.</summary>
public static class PrizeRefusals
{
    public static readonly Refusal NotFound = new(
        "campaigns.prize-not-found",
        "没有找到这个奖品。"
    );

    public static readonly Refusal TooLate = new(
        "campaigns.prize-lapsed",
        "领奖期限已过，奖品不能再领取。"
    );

    public static readonly Refusal AlreadyClaimed = new(
        "campaigns.prize-claimed",
        "这个奖品已经领取过了。"
    );

    public static readonly Refusal OtherWay = new(
        "campaigns.prize-other-way",
        "这个奖品不是这样领取的，请看奖品页面的说明。"
    );

    public static readonly Refusal AddressInvalid = new(
        "campaigns.address-invalid",
        "请写全收件人、手机号和详细地址。"
    );

    public static readonly Refusal CodeUnknown = new(
        "campaigns.prize-code-not-found",
        "领奖码无效或已过期，请会员在手机上重新打开“我的奖品”。"
    );

    public static readonly Refusal CourierInvalid = new(
        "campaigns.courier-invalid",
        "请填写快递公司和单号，4 到 40 个字。"
    );

    public static readonly Refusal Moved = new(
        "campaigns.prize-moved",
        "这个奖品刚有变化，请刷新后再试。"
    );

    public static readonly Refusal NothingToSend = new(
        "campaigns.nothing-to-send",
        "现在没有等待寄出的奖品。"
    );
}
