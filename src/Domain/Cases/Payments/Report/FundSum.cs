using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Payments.Report;

/// <summary>What one fund paid in one month. Money that was given back later is in it: the month's payments were made.</summary>
/// <param name="Month">As 202701.</param>
/// <param name="Few">The members where they are fewer than <see cref="FundReport.FewestPeople"/>; null: they are not.</param>
/// <param name="Cents">In fen.</param>
public sealed record FundSum(
    string Kind,
    string Fund,
    int Month,
    IReadOnlyCollection<MemberId>? Few,
    int Payments,
    long Cents
);
