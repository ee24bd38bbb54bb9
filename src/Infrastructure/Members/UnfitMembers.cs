using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members;

/// <summary>The few who may not, out of all there are: three questions, however many take part.</summary>
internal sealed class UnfitMembers(UnionDbContext db) : IUnfitMembers
{
    public async IAsyncEnumerable<UnfitMember> ForLotteriesAsync(
        IReadOnlyList<string> unionPaths,
        DateTimeOffset now,
        [EnumeratorCancellation] CancellationToken cancel
    )
    {
        await foreach (
            var member in NotInOrder(unionPaths).AsAsyncEnumerable().WithCancellation(cancel)
        )
        {
            yield return member;
        }
        foreach (var listing in await FindListingsAsync(UnionCalendar.DayOf(now), cancel))
        {
            foreach (var member in await FindUnderAsync(listing, cancel))
            {
                yield return new(member, UnfitReason.Listed);
            }
        }
    }

    private IQueryable<UnfitMember> NotInOrder(IReadOnlyList<string> unionPaths)
    {
        var inside = UnionSubtrees.Unions(db, new StaffScope(unionPaths)).Select(union => union.Id);
        var isForAll = unionPaths.Count == 0;
        return from member in db.Set<Member>().AsNoTracking()
            join union in db.Set<UnionOrganization>() on member.OrganizationId equals union.Id
            where
                member.State != MemberState.InMembership
                || union.State != UnionState.Active
                || !union.PaysDues
                || (!isForAll && !inside.Contains(union.Id))
            select new UnfitMember(
                member.Id,
                member.State != MemberState.InMembership ? UnfitReason.NotInMembership
                    : union.State != UnionState.Active || !union.PaysDues
                        ? UnfitReason.UnionNotInOrder
                    : UnfitReason.OutsideAudience
            );
    }

    private async Task<List<Listing>> FindListingsAsync(DateOnly day, CancellationToken cancel) =>
        await db.Set<Listing>()
            .AsNoTracking()
            .Where(listing => listing.State == ListingState.Active)
            .Where(listing =>
                listing.Level == ListLevel.NoLottery || listing.Level == ListLevel.All
            )
            .Where(listing => listing.From <= day && listing.Until >= day)
            .ToListAsync(cancel);

    /// <summary>The member, and whom a double entry of his went into; or all of a union and of those below it.</summary>
    private async Task<List<MemberId>> FindUnderAsync(Listing listing, CancellationToken cancel)
    {
        var members = db.Set<Member>().AsNoTracking();
        if (listing.MemberId is { } one)
        {
            var kept = await members
                .Where(member => member.Id == one)
                .Select(member => member.MergedInto)
                .SingleOrDefaultAsync(cancel);
            return kept is { } into ? [one, into] : [one];
        }
        var path = await db.Set<UnionOrganization>()
            .Where(union => union.Id == listing.OrganizationId)
            .Select(union => union.Path)
            .SingleOrDefaultAsync(cancel);
        return path is null
            ? []
            : await UnionSubtrees.MembersIn(db, new StaffScope([path])).ToListAsync(cancel);
    }
}
