using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// What a member reads when a binding does not go through. Before full proof there is one answer for
/// everything, so that nobody learns from it who is registered or who holds a card.
/// </summary>
public static class CardsRefusals
{
    public static readonly Refusal CardNumberInvalid = new(
        "cards.card-number-invalid",
        "卡号应为 16 到 19 位数字，请检查。"
    );

    public static readonly Refusal ConsentNeeded = new(
        "cards.consent-needed",
        "请先阅读并同意个人信息说明。"
    );

    public static readonly Refusal WrongDetails = new(
        "cards.wrong-details",
        "信息对不上，请核对后再试。"
    );

    public static readonly Refusal TooManyTries = new(
        "cards.too-many-tries",
        "今天试的次数太多了，请明天再来，或到所属工会咨询。"
    );

    /// <summary>While numbers are being tried in bulk, see <see cref="Guard.TryGuard"/>.</summary>
    public static readonly Refusal NewFansWait = new(
        "cards.new-fan.too-many-tries",
        "现在核对的人太多。您刚关注不久，请一小时后再试，或到所属工会办理。"
    );

    public static readonly Refusal AlarmAcknowledged = new(
        "cards.alarm-acknowledged",
        "这条告警已有同事处理。"
    );

    public static readonly Refusal AlarmChanged = new(
        "cards.alarm-changed",
        "告警刚有新情况，请刷新后再处理。"
    );

    public static readonly Refusal CardTailNeeded = new(
        "cards.card-tail-needed",
        "您名下有多张工会卡，请填姓名、身份证号和要绑定的卡号后 6 位。"
    );

    /// <summary>Asked for something of a card that is not bound to this WeChat.</summary>
    public static readonly Refusal NothingBound = new(
        "cards.binding-not-found",
        "您还没有绑定工会卡。"
    );

    public static readonly Refusal NoCard = new(
        "cards.no-card",
        "还没有查到您的工会卡，请联系所属工会办卡。"
    );

    public static readonly Refusal NotInMembership = new(
        "cards.not-in-membership",
        "您的会籍目前不能绑卡，请联系所属工会。"
    );

    public static readonly Refusal BoundElsewhere = new(
        "cards.bound-elsewhere",
        "这张卡已绑定其他微信。可以换绑到这个微信，或带身份证到所属工会处理。"
    );

    public static readonly Refusal AnotherCardBound = new(
        "cards.another-card-bound",
        "您的微信已绑定另一张工会卡。要换卡，请先解绑。"
    );

    /// <summary>Says nothing about the register: it is asked before anything is looked up.</summary>
    public static readonly Refusal PhoneUnproven = new(
        "cards.phone-unproven",
        "现在发不了短信，请改用姓名和身份证号。"
    );

    public static readonly Refusal TicketExpired = new(
        "cards.ticket-expired",
        "时间有点久了，请重新核对一次。"
    );
}
