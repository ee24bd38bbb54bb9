using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Cases.Statistics;
using WeChatUnion.Domain.Cases.Views;
using WeChatUnion.Gateway.Cases.Own;

namespace WeChatUnion.Gateway.Cases.Desk;

/// <summary>How the console writes a case.</summary>
internal static class CaseDeskWords
{
    public static string Of(CheckVerdict verdict) =>
        verdict switch
        {
            CheckVerdict.Pass => "通过",
            CheckVerdict.Hint => "提示",
            CheckVerdict.Suspicion => "疑点",
            CheckVerdict.Fail => "不符",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    public static string Of(ReviewVerdict verdict) =>
        verdict switch
        {
            ReviewVerdict.Approved => "通过",
            ReviewVerdict.Returned => "退回补正",
            ReviewVerdict.Rejected => "不通过",
            ReviewVerdict.Silent => "到期视为同意",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };

    public static string Of(RecusalTie tie) =>
        tie switch
        {
            RecusalTie.Self => "本人",
            RecusalTie.Relative => "亲属",
            RecusalTie.Other => "其他利害关系",
            _ => throw new ArgumentOutOfRangeException(nameof(tie)),
        };

    public static string Of(StatisticsBy by) =>
        by switch
        {
            StatisticsBy.Day => "按日",
            StatisticsBy.Region => "按区域",
            StatisticsBy.Organization => "按单位",
            _ => throw new ArgumentOutOfRangeException(nameof(by)),
        };

    /// <summary>通过 for a case all of whose checks pass, 疑点 for a suspicious one, 看一看 for the rest.</summary>
    public static string Light(DeskLine line) =>
        line.IsSuspicious ? "疑点"
        : line.IsGreen ? "全部通过"
        : "有提示";

    public static string State(DeskLine line) =>
        line.LevelTitle is { } level ? level : CaseWords.Of(line.State);

    public static string? Applicant(DeskLine line) =>
        line.FiledBy is null ? line.MaskedName : $"{line.MaskedName}（代办）";

    public static string Amount(DeskLine line) => CaseShown.Yuan(line.AmountCents);
}
