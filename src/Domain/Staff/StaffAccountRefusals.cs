using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff;

/// <summary>What staff read about accounts and signing in.</summary>
public static class StaffAccountRefusals
{
    /// <summary>One answer for an unknown name, a wrong password, a locked and a stopped account.</summary>
    public static readonly Refusal SignInFailed = new(
        "staff.sign-in-failed",
        "用户名或密码不对，或账号暂时不能登录。连续输错 5 次会锁定 15 分钟。"
    );

    public static readonly Refusal CodeWrong = new(
        "staff.code-wrong",
        "验证码不对或已用过。请等下一个验证码再试。"
    );

    public static readonly Refusal SignInAgain = new(
        "staff.sign-in-again",
        "登录已过期，请重新登录。"
    );

    /// <summary>To a page that asks by itself: nobody may be there, and it jumps nowhere.</summary>
    public static readonly Refusal OpenAgain = new(
        "staff.open-again",
        "登录已过期，请重新登录后再打开本页。"
    );

    public static readonly Refusal PasswordWeak = new(
        "staff.password-weak",
        "密码至少 12 个字符，其中至少 5 个不同，不能包含用户名。"
    );

    public static readonly Refusal PasswordSame = new(
        "staff.password-same",
        "新密码不能和旧密码相同。"
    );

    public static readonly Refusal UserNameInvalid = new(
        "staff.user-name-invalid",
        "用户名为 3 到 32 个小写字母、数字、点、横线或下划线。"
    );

    public static readonly Refusal DisplayNameInvalid = new(
        "staff.display-name-invalid",
        "请填写姓名，不超过 40 个字。"
    );

    public static readonly Refusal UserNameTaken = new(
        "staff.user-name-taken",
        "这个用户名已有人使用。"
    );

    public static readonly Refusal GrantThere = new(
        "staff.grant-there",
        "这个账号在该工会已有同样的角色。"
    );

    public static readonly Refusal GrantEnded = new("staff.grant-ended", "这个角色已经结束。");

    public static readonly Refusal LastDayPast = new(
        "staff.last-day-past",
        "截止日期不能早于今天。"
    );

    /// <summary>Nobody widens or closes his own account.</summary>
    public static readonly Refusal OwnAccount = new(
        "staff.own-account",
        "不能修改自己的账号，请由另一位管理员操作。"
    );

    public static readonly Refusal ChangedMeanwhile = new(
        "staff.changed-meanwhile",
        "刚刚有人修改过，请刷新后再试。"
    );
}
