using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

/// <summary>What holds is a short list; it is read whole and held against the members in memory.</summary>
internal sealed class PayoutBans(UnionDbContext db) : IPayoutBans
{
    public async Task<IReadOnlySet<MemberId>> FindAsync(
        IReadOnlyCollection<MemberId> members,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var day = UnionCalendar.DayOf(now);
        var ids = members.ToList();
        var holding = db.Set<Listing>()
            .AsNoTracking()
            .Where(one => one.State == ListingState.Active && one.From <= day && one.Until >= day)
            .Where(one => one.Level == ListLevel.NoSubsidy || one.Level == ListLevel.All);
        // Of a double entry too, which went into this one.
        var own = await (
            from listing in holding
            join member in db.Set<Member>() on listing.MemberId equals member.Id
            where ids.Contains(member.Id) || ids.Contains(member.MergedInto!.Value)
            select member.MergedInto ?? member.Id
        ).ToListAsync(cancel);
        var banned = own.ToHashSet();
        var unions = await (
            from listing in holding
            join union in db.Set<UnionOrganization>() on listing.OrganizationId equals union.Id
            select union.Path
        ).ToListAsync(cancel);
        if (unions.Count > 0)
        {
            var places = await (
                from member in db.Set<Member>()
                join union in db.Set<UnionOrganization>() on member.OrganizationId equals union.Id
                where ids.Contains(member.Id)
                select new { member.Id, union.Path }
            ).ToListAsync(cancel);
            banned.UnionWith(
                places
                    .Where(place =>
                        unions.Exists(path => place.Path.StartsWith(path, StringComparison.Ordinal))
                    )
                    .Select(place => place.Id)
            );
        }
        return banned;
    }
}
