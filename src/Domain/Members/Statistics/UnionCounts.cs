namespace WeChatUnion.Domain.Members.Statistics;

/// <param name="ByState">States nobody is in are missing.</param>
public sealed record UnionCounts(
    UnionOrganizationId Id,
    string Name,
    UnionLevel Level,
    IReadOnlyDictionary<MemberState, long> ByState
)
{
    /// <summary>Entries of real people: doubles that were merged do not count.</summary>
    public long Total => ByState.Where(p => p.Key != MemberState.Merged).Sum(p => p.Value);
}
