using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Blacklist;

/// <summary>The black list in the console.</summary>
public sealed class BlacklistQueries(UnionDbContext db)
{
    /// <param name="state">Null: of every state.</param>
    /// <param name="member">Null: of everybody in the scope.</param>
    /// <param name="page">Youngest first; sort: <c>until</c>.</param>
    public async Task<PageOf<ListingLine>> ListAsync(
        StaffScope scope,
        ListingState? state,
        MemberId? member,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var found = db.ListingsIn(scope).AsNoTracking();
        found = state is null ? found : found.Where(listing => listing.State == state);
        found = member is null ? found : found.Where(listing => listing.MemberId == member);
        var sorted = page.Sort switch
        {
            "until" => found.OrderBy(listing => listing.Until),
            _ => found.OrderByDescending(listing => listing.ProposedAt),
        };
        var rows = await Lines(sorted.ThenBy(listing => listing.Id).Skip(page.Skip).Take(page.Take))
            .ToListAsync(cancel);
        return new(rows, await found.LongCountAsync(cancel));
    }

    /// <summary>Null when there is no such entry in the scope.</summary>
    public async Task<ListingDetail?> FindAsync(
        StaffScope scope,
        ListingId id,
        CancellationToken cancel
    )
    {
        var one = db.ListingsIn(scope).AsNoTracking().Where(listing => listing.Id == id);
        if (await one.SingleOrDefaultAsync(cancel) is not { } listing)
        {
            return null;
        }
        var appeal = await db.Set<ListingAppeal>()
            .AsNoTracking()
            .Where(made => made.ListingId == id)
            .Select(made => new AppealDetail(
                made.Id,
                made.MadeAt,
                made.DecideBy,
                made.Granted,
                made.DecidedBy,
                made.Note
            ))
            .SingleOrDefaultAsync(cancel);
        return new(
            await Lines(one).SingleAsync(cancel),
            listing.DecidedAt,
            listing.LiftReason,
            listing.LiftedBy,
            listing.LiftedAt,
            appeal
        );
    }

    /// <summary>Appeals, those due first.</summary>
    public async Task<PageOf<AppealLine>> AppealsAsync(
        StaffScope scope,
        bool onlyOpen,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var ids = db.ListingsIn(scope).Select(listing => listing.Id);
        var found = db.Set<ListingAppeal>()
            .AsNoTracking()
            .Where(appeal => ids.Contains(appeal.ListingId))
            .Where(appeal => !onlyOpen || appeal.DecidedAt == null);
        var rows = await found
            .OrderBy(appeal => appeal.DecideBy)
            .ThenBy(appeal => appeal.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .Select(appeal => new AppealLine(
                appeal.Id,
                appeal.ListingId,
                appeal.MadeAt,
                appeal.DecideBy,
                appeal.Granted
            ))
            .ToListAsync(cancel);
        return new(rows, await found.LongCountAsync(cancel));
    }

    private IQueryable<ListingLine> Lines(IQueryable<Listing> listings) =>
        listings.Select(listing => new ListingLine(
            listing.Id,
            listing.MemberId,
            listing.OrganizationId,
            listing.MemberId != null
                ? db.Set<Member>()
                    .Where(member => member.Id == listing.MemberId)
                    .Select(member => member.MaskedName)
                    .FirstOrDefault()!
                : db.Set<UnionOrganization>()
                    .Where(union => union.Id == listing.OrganizationId)
                    .Select(union => union.Name)
                    .First(),
            listing.Level,
            listing.Reason,
            listing.From,
            listing.Until,
            listing.State,
            listing.ProposedBy,
            listing.ProposedAt,
            listing.DecidedBy,
            listing.LiftProposedAt,
            listing.LiftProposedBy
        ));
}
