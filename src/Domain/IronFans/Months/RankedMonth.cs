namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>A month's order.</summary>
/// <param name="Fans">So many had points.</param>
/// <param name="Digest">SHA-256 over all of them in their order.</param>
/// <param name="Top">The first ones, at most <see cref="MonthRanking.Kept"/>.</param>
/// <param name="Steps">How many had which score, the highest first.</param>
public sealed record RankedMonth(
    int Fans,
    byte[] Digest,
    IReadOnlyList<FanScore> Top,
    IReadOnlyList<ScoreStep> Steps
);
