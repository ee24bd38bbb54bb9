using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cards;

/// <summary>What somebody reads who has fully proven to be the member and wants the card on this WeChat.</summary>
public static class TakeOverRefusals
{
    public static readonly Refusal SmsUnavailable = new(
        "cards.take-over-sms-unavailable",
        "现在不能发验证码，请带身份证到所属工会办理换绑。"
    );

    public static readonly Refusal NoPhone = new(
        "cards.take-over-no-phone",
        "工会没有登记您的手机号，请带身份证到所属工会办理换绑。"
    );

    /// <param name="days">How long a changed phone proves nothing.</param>
    /// <param name="end">When that is over, as the member's clock shows it.</param>
    public static Refusal PhoneChanged(int days, DateTimeOffset end) =>
        new(
            "cards.take-over-phone-changed",
            $"您的登记手机号刚刚更改过，{days} 天内不能用短信换绑或验证。请带身份证到所属工会柜台办理，"
                + $"或在 {TimeZoneInfo.ConvertTime(end.AddMinutes(1), UnionCalendar.Shanghai):M月d日 HH:mm} 后再试。"
        );

    public static readonly Refusal TooManyCodes = new(
        "cards.take-over.too-many-tries",
        "验证码发得太多了，请一小时后再试，或到所属工会办理。"
    );

    public static readonly Refusal CodeWrong = new(
        "cards.take-over-code-wrong",
        "验证码不对，请核对短信后再填。"
    );

    /// <summary>Of another form than six digits. It costs no try.</summary>
    public static readonly Refusal CodeShape = new(
        "cards.take-over-code-invalid",
        "请填短信里的 6 位数字。"
    );

    public static readonly Refusal CodeGone = new(
        "cards.take-over-code-gone",
        "验证码已失效，请重新获取。"
    );

    public static readonly Refusal NotNeeded = new(
        "cards.take-over-not-needed",
        "这张卡没有绑定其他微信，直接绑定就可以。"
    );
}
