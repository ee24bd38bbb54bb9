using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

internal sealed class ListingStore(UnionDbContext db) : IListingStore
{
    private const int Step = 500;

    public async Task<string?> FindPathAsync(
        MemberId? member,
        UnionOrganizationId? organization,
        CancellationToken cancel
    )
    {
        var unions = db.Set<UnionOrganization>().AsNoTracking();
        return member is { } id
            ? await db.Set<Member>()
                .Where(one => one.Id == id)
                .Join(
                    unions,
                    one => one.OrganizationId,
                    union => union.Id,
                    (_, union) => union.Path
                )
                .SingleOrDefaultAsync(cancel)
            : await unions
                .Where(union => union.Id == organization)
                .Select(union => union.Path)
                .SingleOrDefaultAsync(cancel);
    }

    public Task<Listing?> FindAsync(ListingId id, CancellationToken cancel) =>
        db.Set<Listing>().SingleOrDefaultAsync(listing => listing.Id == id, cancel);

    public Task<ListingAppeal?> FindAppealAsync(ListingAppealId id, CancellationToken cancel) =>
        db.Set<ListingAppeal>().SingleOrDefaultAsync(appeal => appeal.Id == id, cancel);

    public Task<ListingAppeal?> FindAppealOfAsync(ListingId id, CancellationToken cancel) =>
        db.Set<ListingAppeal>().SingleOrDefaultAsync(appeal => appeal.ListingId == id, cancel);

    public async Task<IReadOnlyList<Listing>> FindHoldingAsync(
        MemberId member,
        DateOnly day,
        CancellationToken cancel
    )
    {
        MemberId? against = member;
        var path = await FindPathAsync(member, null, cancel) ?? "";
        var unions = UnionsOf(path);
        return await db.Set<Listing>()
            .AsNoTracking()
            .Where(listing => listing.State == ListingState.Active)
            .Where(listing => listing.From <= day && listing.Until >= day)
            .Where(listing =>
                listing.MemberId == against || unions.Contains(listing.OrganizationId)
            )
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Listing>> FindWaitingSinceAsync(
        DateTimeOffset before,
        CancellationToken cancel
    ) =>
        await db.Set<Listing>()
            .Where(listing => listing.State == ListingState.Proposed)
            .Where(listing => listing.ProposedAt <= before)
            .OrderBy(listing => listing.ProposedAt)
            .Take(Step)
            .ToListAsync(cancel);

    public void Add(Listing listing) => db.Add(listing);

    public void Add(ListingAppeal appeal) => db.Add(appeal);

    private static List<UnionOrganizationId?> UnionsOf(string path) =>
        [
            .. path.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Where(id => Guid.TryParse(id, out _))
                .Select(id => (UnionOrganizationId?)new UnionOrganizationId(Guid.Parse(id))),
        ];
}
