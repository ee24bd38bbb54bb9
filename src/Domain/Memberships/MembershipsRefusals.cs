using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Memberships;

/// <summary>What people read when an application to join or to move does not go on: what is missing and where to get it.</summary>
public static class MembershipsRefusals
{
    public static readonly Refusal CodeNotFound = new(
        "memberships.code-not-found",
        "这个二维码已失效，请向工会要最新的入会二维码。"
    );

    public static readonly Refusal UnionMissing = new(
        "memberships.union-invalid",
        "请扫单位的入会二维码，没有单位的选择所在街道。"
    );

    public static readonly Refusal StreetInvalid = new(
        "memberships.street-invalid",
        "请选择街道（镇）工会。"
    );

    public static readonly Refusal ConsentNeeded = new(
        "memberships.consent-needed",
        "入会要填证件号码，请先阅读并同意。不同意的，可以到所属工会当面办理。"
    );

    public static readonly Refusal AlreadyMember = new(
        "memberships.already-member",
        "您已经是工会会员，不用再入会。请绑定工会卡；换了单位的，请办转会。"
    );

    /// <summary>Said to whoever enters one document after the other, members or not.</summary>
    public static readonly Refusal TooManyTries = new(
        "memberships.too-many-tries",
        "今天填写的次数太多，请明天再试，或到所属工会办理。"
    );

    public static readonly Refusal PhoneUnproven = new(
        "memberships.phone-unproven",
        "请先验证手机号。"
    );

    public static readonly Refusal SmsUnavailable = new(
        "memberships.sms-unavailable",
        "现在不能发送短信，请在小程序里授权手机号后再提交。"
    );

    public static readonly Refusal TooManyCodes = new(
        "memberships.too-many-codes",
        "今天发送的验证码太多，请明天再试。"
    );

    public static readonly Refusal PhoneCodeWrong = new(
        "memberships.phone-code-wrong",
        "验证码不对或已过期，请检查，或重新发送。"
    );

    public static readonly Refusal CardNeeded = new(
        "memberships.card-needed",
        "请先绑定工会卡，再办转会。"
    );

    public static readonly Refusal NotInMembership = new(
        "memberships.not-in-membership",
        "您现在不在会，不能转会。请联系所属工会。"
    );

    public static readonly Refusal TargetMissing = new(
        "memberships.target-invalid",
        "请选择要转去的工会。"
    );

    public static readonly Refusal SameUnion = new(
        "memberships.same-union",
        "您已经在这家工会，不用转会。"
    );

    public static readonly Refusal UnionChanged = new(
        "memberships.union-changed",
        "工会信息有变化，请重新选择后再提交。"
    );

    public static readonly Refusal SearchTooShort = new(
        "memberships.search-invalid",
        "请输入工会名称里的至少两个字。"
    );
}
