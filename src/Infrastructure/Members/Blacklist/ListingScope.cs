using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

/// <summary>Entries against members and unions inside a scope, as these stand in the tree now.</summary>
internal static class ListingScope
{
    public static IQueryable<Listing> ListingsIn(this UnionDbContext db, StaffScope scope)
    {
        var unions = scope
            .Paths.Select(path => UnionsUnder(db, path))
            .DefaultIfEmpty(db.Set<UnionOrganization>().Where(_ => false))
            .Aggregate((all, more) => all.Union(more))
            .Select(union => (UnionOrganizationId?)union.Id);
        var members = db.Set<Member>()
            .Where(member => unions.Contains(member.OrganizationId))
            .Select(member => (MemberId?)member.Id);
        return db.Set<Listing>()
            .Where(listing =>
                unions.Contains(listing.OrganizationId) || members.Contains(listing.MemberId)
            );
    }

    /// <summary>A range of one index: every path ends with a slash, and nothing stands between slash and 0.</summary>
    private static IQueryable<UnionOrganization> UnionsUnder(UnionDbContext db, string path)
    {
        var end = path[..^1] + "0";
#pragma warning disable CA1309 // Becomes SQL: the column's collation compares, and paths are hex digits and slashes.
        return db.Set<UnionOrganization>()
            .Where(union =>
                string.Compare(union.Path, path) >= 0 && string.Compare(union.Path, end) < 0
            );
#pragma warning restore CA1309
    }
}
