using WeChatUnion.Domain.Cases.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>How members and staff read a state.</summary>
public static class CaseWords
{
    public static string Of(CaseState state) =>
        state switch
        {
            CaseState.Draft => "未提交",
            CaseState.Submitted => "已提交",
            CaseState.InReview => "审核中",
            CaseState.Returned => "待补正",
            CaseState.Approved => "审核通过",
            CaseState.Batched => "待发放",
            CaseState.Paid => "已发放",
            CaseState.PayFailed => "发放失败，重新办理中",
            CaseState.Completed => "已办结",
            CaseState.Rejected => "未通过",
            CaseState.Withdrawn => "已撤回",
            CaseState.Recovered => "已追回",
            CaseState.Lapsed => "已过期",
            _ => throw new ArgumentOutOfRangeException(nameof(state)),
        };
}
