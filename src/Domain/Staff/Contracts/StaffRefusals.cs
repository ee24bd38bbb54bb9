using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>What staff read when rights stop an act. Every room's console use cases answer with these.</summary>
public static class StaffRefusals
{
    /// <summary>The act is allowed nowhere for this account.</summary>
    public static readonly Refusal NotAllowed = new("staff.not-allowed", "您没有这项权限。");

    /// <summary>
    /// The object does not exist or lies outside the account's unions: one answer, so that guessed
    /// ids tell nothing.
    /// </summary>
    public static readonly Refusal NotFound = new(
        "staff.not-found",
        "没有找到，或不在您的管辖范围内。"
    );

    /// <summary>Maker is never checker.</summary>
    public static readonly Refusal SecondPersonNeeded = new(
        "staff.second-person-needed",
        "需要另一位同事确认，不能由同一人完成。"
    );

    /// <summary>Two accounts that may be in one hand.</summary>
    public static readonly Refusal SecondPersonTied = new(
        "staff.second-person-tied",
        "您和经办人之间 30 天内建过账号、给过角色或重置过登录，请由别的同事确认。"
    );

    public static readonly Refusal ReasonNeeded = new(
        "staff.reason-needed",
        "请填写原因，至少 5 个字。"
    );
}
