namespace WeChatUnion.Domain.Members.Statistics;

/// <summary>A union and those directly below it, each with everything below itself.</summary>
/// <param name="ComputedAt">The oldest of the counts; null when nothing was counted yet.</param>
public sealed record UnionStatistics(
    UnionCounts Union,
    IReadOnlyList<UnionCounts> Below,
    DateTimeOffset? ComputedAt
);
