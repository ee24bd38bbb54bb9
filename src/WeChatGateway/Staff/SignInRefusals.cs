using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Staff;

internal static class SignInRefusals
{
    public static readonly Refusal PasswordsDiffer = new(
        "staff.passwords-differ",
        "两次输入的密码不一样。"
    );
}
