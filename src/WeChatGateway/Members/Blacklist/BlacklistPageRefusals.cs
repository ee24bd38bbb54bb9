using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Members.Blacklist;

/// <summary>Fields left empty or not understood.</summary>
internal static class BlacklistPageRefusals
{
    public static readonly Refusal NumberInvalid = new(
        "members.number-invalid",
        "请输入完整的手机号或身份证号。"
    );

    public static readonly Refusal DaysNeeded = new(
        "members.listing-days-invalid",
        "请填写起止日期。"
    );
}
