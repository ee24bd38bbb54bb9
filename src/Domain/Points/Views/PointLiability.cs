namespace WeChatUnion.Domain.Points.Views;

/// <summary>Points members hold and may still spend.</summary>
/// <param name="Holders">People with at least one.</param>
/// <param name="Months">By the month in which they can be spent last, in order.</param>
public sealed record PointLiability(
    long Points,
    int Holders,
    IReadOnlyList<PointLiabilityMonth> Months
);

/// <param name="Month">yyyyMM, Asia/Shanghai.</param>
public sealed record PointLiabilityMonth(int Month, long Points);
