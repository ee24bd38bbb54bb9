using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members;

/// <summary>What staff read when a change of the register does not go through.</summary>
public static class RegisterRefusals
{
    public static readonly Refusal ChangedMeanwhile = new(
        "members.changed-meanwhile",
        "刚刚有人修改过，请刷新后再试。"
    );

    public static readonly Refusal StateNotAllowed = new(
        "members.state-not-allowed",
        "会员现在的状态不能这样变更。"
    );

    public static readonly Refusal ReasonNotFitting = new(
        "members.reason-not-fitting",
        "原因与新的状态不符，请重新选择。"
    );

    public static readonly Refusal DateInvalid = new(
        "members.date-invalid",
        "日期不能晚于今天，也不能早于上次变更。"
    );

    public static readonly Refusal NothingChanged = new(
        "members.nothing-changed",
        "没有需要修改的内容。"
    );

    public static readonly Refusal NoSuchNumber = new(
        "members.no-such-number",
        "登记里没有这项信息。"
    );

    public static readonly Refusal IdNumberTaken = new(
        "members.id-number-taken",
        "这个身份证号已登记在另一条会员记录上，已转入重复核查。"
    );

    public static readonly Refusal OrganizationNotActive = new(
        "members.organization-not-active",
        "该工会已合并或撤销，不能再加入会员或下级工会。"
    );

    public static readonly Refusal SearchTooWide = new(
        "members.search-too-wide",
        "范围太大，请选择下级工会，或加上出生日期、手机号、身份证号。"
    );
}
