using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.Subsidies.Seasons;

/// <summary>What a form cannot be read for, before anybody is asked.</summary>
internal static class SeasonPageRefusals
{
    public static readonly Refusal DaysNeeded = new(
        "subsidies.season-days-invalid",
        "请把日期填完整，格式如 2027-02-01。"
    );

    public static readonly Refusal BudgetUnreadable = new(
        "subsidies.season-budget-invalid",
        "预算请填数字，单位元。"
    );
}
