using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

internal sealed class ListingStore(UnionDbContext db) : IListingStore
{
    private const int Step = 500;
    private const int MostOwn = 50;

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

    public async Task<MemberId> FindKeptAsync(MemberId member, CancellationToken cancel) =>
        await db.Set<Member>()
            .Where(one => one.Id == member)
            .Select(one => one.MergedInto)
            .SingleOrDefaultAsync(cancel)
        ?? member;

    public async Task<IReadOnlyList<Listing>> FindOwnAsync(
        MemberId member,
        CancellationToken cancel
    )
    {
        MemberId? against = member;
        var doubles = DoublesOf(member);
        return await db.Set<Listing>()
            .AsNoTracking()
            .Where(listing => listing.MemberId == against || doubles.Contains(listing.MemberId))
            .Where(listing =>
                listing.State == ListingState.Active || listing.State == ListingState.Lifted
            )
            .OrderByDescending(listing => listing.ProposedAt)
            .Take(MostOwn)
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<Listing>> FindUnderAsync(
        MemberId member,
        CancellationToken cancel
    ) => await db.Set<Listing>().Where(listing => listing.MemberId == member).ToListAsync(cancel);

    public async Task<IReadOnlyDictionary<ListingId, ListingAppeal>> FindAppealsOfAsync(
        IReadOnlyCollection<ListingId> listings,
        CancellationToken cancel
    )
    {
        var ids = listings.ToList();
        return ids.Count == 0
            ? new Dictionary<ListingId, ListingAppeal>()
            : await db.Set<ListingAppeal>()
                .Where(appeal => ids.Contains(appeal.ListingId))
                .ToDictionaryAsync(appeal => appeal.ListingId, cancel);
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
        var path = await FindPathAsync(member, null, cancel) ?? "";
        var unions = UnionsOf(path);
        MemberId? against = member;
        var doubles = DoublesOf(member);
        return await db.Set<Listing>()
            .AsNoTracking()
            .Where(listing => listing.State == ListingState.Active)
            .Where(listing => listing.From <= day && listing.Until >= day)
            .Where(listing =>
                listing.MemberId == against
                || doubles.Contains(listing.MemberId)
                || unions.Contains(listing.OrganizationId)
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

    /// <summary>Double entries of the register that went into this one.</summary>
    private IQueryable<MemberId?> DoublesOf(MemberId member)
    {
        MemberId? kept = member;
        return db.Set<Member>()
            .Where(one => one.MergedInto == kept)
            .Select(one => (MemberId?)one.Id);
    }

    private static List<UnionOrganizationId?> UnionsOf(string path) =>
        [
            .. path.Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Where(id => Guid.TryParse(id, out _))
                .Select(id => (UnionOrganizationId?)new UnionOrganizationId(Guid.Parse(id))),
        ];
}
