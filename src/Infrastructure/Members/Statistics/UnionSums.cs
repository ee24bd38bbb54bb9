using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Statistics;

/// <summary>The counts of a subtree.</summary>
/// <param name="Path">Of the union it hangs on.</param>
internal sealed record UnionSums(
    string Path,
    long InMembership,
    long Transferred,
    long Retired,
    long HaveLeft,
    long Removed,
    long Merged,
    DateTimeOffset ComputedAt
)
{
    public long Of(MemberState state) =>
        state switch
        {
            MemberState.InMembership => InMembership,
            MemberState.Transferred => Transferred,
            MemberState.Retired => Retired,
            MemberState.Left => HaveLeft,
            MemberState.Removed => Removed,
            MemberState.Merged => Merged,
            _ => 0,
        };
}
