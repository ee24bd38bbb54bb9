using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Contracts;

/// <summary>For queries of other rooms: whose rows staff may see.</summary>
public static class MembersInScope
{
    /// <summary>Ids of the members whose union lies in the scope now; a subquery, never read by itself.</summary>
    public static IQueryable<MemberId> MembersIn(this UnionDbContext db, StaffScope scope)
    {
        IQueryable<UnionOrganization>? unions = null;
        foreach (var path in scope.Paths)
        {
            var end = path[..^1] + '0';
            var subtree = db.Set<UnionOrganization>()
                .Where(union =>
                    string.Compare(union.Path, path) >= 0 && string.Compare(union.Path, end) < 0
                );
            unions = unions is null ? subtree : unions.Concat(subtree);
        }
        unions ??= db.Set<UnionOrganization>().Where(union => false);
        return unions.Join(
            db.Set<Member>(),
            union => union.Id,
            member => member.OrganizationId,
            (union, member) => member.Id
        );
    }
}
