using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Statistics;

/// <summary>
/// How many members one union itself has in each state, as counted last. One row a union, so that a city's page sums 20,000
/// rows and not five times as many.
/// </summary>
internal sealed class MemberCount
{
    public const string Table = "members_statistics";

    public UnionOrganizationId OrganizationId { get; init; }

    public int InMembership { get; init; }

    public int Transferred { get; init; }

    public int Retired { get; init; }

    /// <summary>Not LEFT, which is a word of SQL.</summary>
    public int HaveLeft { get; init; }

    public int Removed { get; init; }

    public int Merged { get; init; }

    public DateTimeOffset ComputedAt { get; init; }
}
