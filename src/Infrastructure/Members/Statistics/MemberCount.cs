using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Statistics;

/// <summary>How many members one union itself has in one state, as counted last. Rolled up by path when asked.</summary>
internal sealed class MemberCount
{
    public const string Table = "members_statistics";

    public UnionOrganizationId OrganizationId { get; init; }

    public MemberState State { get; init; }

    public int Members { get; init; }

    public DateTimeOffset ComputedAt { get; init; }
}
