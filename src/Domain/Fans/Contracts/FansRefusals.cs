using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>What a fan reads when signing in does not go through.</summary>
public static class FansRefusals
{
    public static readonly Refusal SignInFailed = new(
        "fans.sign-in-failed",
        "微信没有确认您的身份，请重新打开小程序。"
    );

    public static readonly Refusal SessionEnded = new(
        "fans.session-ended",
        "登录已过期，请重新打开小程序。"
    );

    public static readonly Refusal PhoneNotConfirmed = new(
        "fans.phone-not-confirmed",
        "微信没有确认您的手机号，请再点一次“获取手机号”。"
    );

    public static readonly Refusal MiniProgramAbsent = new(
        "fans.mini-program-not-found",
        "小程序还没有开通。"
    );

    public static readonly Refusal WeChatBusy = new(
        "fans.wechat-unavailable",
        "微信暂时没有回应，请稍后再试。"
    );
}
