using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

/// <summary>Entries against members and unions inside a scope, as these stand in the tree now.</summary>
internal static class ListingScope
{
    public static IQueryable<Listing> ListingsIn(this UnionDbContext db, StaffScope scope)
    {
        var unions = UnionSubtrees.OrganizationsIn(db, scope);
        var members = UnionSubtrees.MembersIn(db, scope);
        return db.Set<Listing>()
            .Where(listing =>
                unions.Any(id => id == listing.OrganizationId)
                || members.Any(id => id == listing.MemberId)
            );
    }
}
