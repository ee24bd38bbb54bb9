namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Who may take part. A bound card in good standing, and no ban from lotteries, is asked of everybody.</summary>
public sealed record CampaignAudience
{
    /// <summary>Paths of unions whose subtrees may take part; empty: the whole city.</summary>
    public IReadOnlyList<string> UnionPaths { get; init; } = [];

    /// <summary>Names of these unions, as the rules tell them.</summary>
    public IReadOnlyList<string> UnionNames { get; init; } = [];

    /// <summary>Circles of other rooms (<see cref="ICampaignCircles"/>) one of which a member must belong to; empty: none.</summary>
    public IReadOnlyList<string> Circles { get; init; } = [];

    /// <summary>Titles of these circles, as the rules tell them.</summary>
    public IReadOnlyList<string> CircleTitles { get; init; } = [];

    public bool Covers(string unionPath) =>
        UnionPaths.Count == 0
        || UnionPaths.Any(path => unionPath.StartsWith(path, StringComparison.Ordinal));
}
