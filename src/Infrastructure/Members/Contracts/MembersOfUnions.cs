using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Contracts;

/// <summary>Members as other rooms' own SQL may join them: a derived table.</summary>
internal static class MembersOfUnions
{
    /// <summary><c>member_id</c>, <c>organization_id</c>: the member's union as it is now.</summary>
    public const string All = $"SELECT id AS member_id, organization_id FROM {Member.Table}";
}
