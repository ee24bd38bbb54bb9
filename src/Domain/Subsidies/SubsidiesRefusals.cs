using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What a member reads when a claim cannot be begun or handed in: what is missing and where to get it.</summary>
public static class SubsidiesRefusals
{
    public static readonly Refusal NoSeason = new(
        "subsidies.season-not-found",
        "现在没有开放的返厦补贴。开放时公众号会通知。"
    );

    public static readonly Refusal NotOpenYet = new(
        "subsidies.not-open-yet",
        "返厦补贴还没有开始申请。"
    );

    public static readonly Refusal Closed = new("subsidies.closed", "今年的返厦补贴申请已经结束。");

    public static readonly Refusal ResubmitClosed = new(
        "subsidies.resubmit-closed",
        "补正期限已过，不能再提交。"
    );

    public static readonly Refusal CardNeeded = new(
        "subsidies.card-needed",
        "请先绑定工会卡，再申请补贴。"
    );

    public static readonly Refusal CardRests = new(
        "subsidies.card-rests",
        "您的工会卡现在暂停使用，请先到“我的工会卡”查看原因。"
    );

    public static readonly Refusal UnitNotInOrder = new(
        "subsidies.unit-not-in-order",
        "您的会籍或所在工会的经费拨缴有问题，暂时不能申请，请联系所属工会。"
    );

    public static readonly Refusal TravelConsentNeeded = new(
        "subsidies.travel-consent-needed",
        "申请要用到您的车票等出行信息，请先阅读并同意。不同意的，可以到所属工会柜台办理。"
    );

    public static readonly Refusal Forbidden = new(
        "subsidies.forbidden",
        "您目前不能申请补贴，原因可在“我的工会卡”里查看和申诉。"
    );

    public static readonly Refusal RegionMissing = new(
        "subsidies.region-invalid",
        "请选择从哪里出发。"
    );

    public static readonly Refusal DateMissing = new(
        "subsidies.date-invalid",
        "请填写车票上的日期。"
    );

    public static readonly Refusal DateOutside = new(
        "subsidies.date-outside",
        "车票日期不在今年补贴的范围内。"
    );

    public static readonly Refusal ModeMissing = new(
        "subsidies.mode-invalid",
        "请选择交通方式。自驾和网约车不能申请。"
    );

    public static readonly Refusal ModeNotMeant = new(
        "subsidies.mode-not-meant",
        "今年的补贴不包括这种交通方式。"
    );

    public static readonly Refusal KinNotMeant = new(
        "subsidies.kin-not-meant",
        "今年的补贴不包括探望这类亲属。"
    );

    public static readonly Refusal TicketMissing = new(
        "subsidies.ticket-invalid",
        "请上传车票照片或电子发票。"
    );

    public static readonly Refusal KinProofMissing = new(
        "subsidies.kin-proof-invalid",
        "探亲返厦，请上传亲属关系证明（户口簿或结婚证）。"
    );

    public static readonly Refusal InvoiceInvalid = new(
        "subsidies.invoice-invalid",
        "发票号码应为 8 到 20 位数字，请检查。没有就不填。"
    );

    public static readonly Refusal LegsApart = new(
        "subsidies.legs-apart",
        "几张车票之间隔得太久，不算同一次返程。请只上传返厦这一次的车票。"
    );
}
