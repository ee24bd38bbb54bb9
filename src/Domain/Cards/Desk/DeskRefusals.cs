using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>What staff read when an act on a card does not go through.</summary>
public static class DeskRefusals
{
    public static readonly Refusal AlreadyDecided = new(
        "cards.already-decided",
        "这件事已经处理过，或已过期。请刷新页面。"
    );

    public static readonly Refusal AlreadyAsked = new(
        "cards.already-asked",
        "这个绑定已有待确认的解绑申请。"
    );

    public static readonly Refusal NotBound = new("cards.not-bound", "这张卡现在没有绑定微信。");

    public static readonly Refusal ChangedMeanwhile = new(
        "cards.changed-meanwhile",
        "卡的情况刚刚有变化，请刷新后再看。"
    );

    public static readonly Refusal NumberTaken = new(
        "cards.number-taken",
        "这个卡号已经登记过，请检查。"
    );

    public static readonly Refusal BankNameInvalid = new(
        "cards.bank-name-invalid",
        "请填写银行名称，最多 50 个字。"
    );

    public static readonly Refusal CardNotInUse = new(
        "cards.card-not-in-use",
        "这张卡已经停用，不能再办理。"
    );

    public static readonly Refusal CounterNumberWrong = new(
        "cards.counter-number-invalid",
        "换绑号对不上，请核对会员手机上的号码。"
    );
}
