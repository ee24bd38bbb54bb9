using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards.Codes;

/// <summary>Why no code is shown, for the member; why a code says nothing, for staff.</summary>
public static class CardCodeRefusals
{
    public static readonly Refusal Suspended = new(
        "cards.code-suspended",
        "您的工会卡已暂停使用，二维码不能出示。请联系所属工会。"
    );

    public static readonly Refusal NotInMembership = new(
        "cards.code-not-in-membership",
        "您的会籍目前不在册，二维码不能出示。请联系所属工会。"
    );

    public static readonly Refusal CardNotInUse = new(
        "cards.code-card-not-in-use",
        "您绑定的卡已挂失、更换或注销，二维码不能出示。请联系所属工会。"
    );

    public static readonly Refusal NotOurs = new(
        "cards.code-invalid",
        "这不是工会卡二维码，请让会员打开“我的工会卡”出示。"
    );

    public static readonly Refusal Expired = new(
        "cards.code-expired",
        "二维码已过期。请让会员刷新后再扫，截图无效。"
    );

    public static readonly Refusal Unbound = new(
        "cards.code-unbound",
        "这张卡已解除绑定，不能核验。"
    );

    public static readonly Refusal TooManyWrong = new(
        "cards.codes.too-many-tries",
        "今天扫到的无效二维码太多，请明天再试，或请同事核验。"
    );
}
