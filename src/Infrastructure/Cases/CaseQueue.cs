using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Desk;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed class CaseQueue(UnionDbContext db, ISecondPerson second) : ICaseQueue
{
    public async Task<IReadOnlyList<CaseId>> FindNextAsync(
        StaffScope scope,
        StaffAccountId staff,
        string? kind,
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    ) =>
        await Offered(db, scope, await second.FindOneHandAsync(staff, now, cancel), now)
            .Where(one => kind == null || one.Kind == kind)
            .OrderBy(one => one.DueAt)
            .ThenBy(one => one.SubmittedAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);

    /// <summary>In review within the scope, held by nobody else, and none this hand must stand back from.</summary>
    /// <param name="hand">The account, and those one hand may hold beside it.</param>
    internal static IQueryable<Case> Offered(
        UnionDbContext db,
        StaffScope scope,
        IReadOnlyList<StaffAccountId> hand,
        DateTimeOffset now
    )
    {
        var staff = hand[0];
        var accounts = Accounts(hand);
        return OnDesks(db, scope)
            .Where(one => one.LeaseBy == null || one.LeaseBy == staff || one.LeaseUntil <= now)
            .Where(one => one.FiledBy == null || !accounts.Contains(one.FiledBy))
            .Where(one =>
                !Filed(db).Any(filed => filed.CaseId == one.Id && accounts.Contains(filed.By))
            )
            .Where(one =>
                !db.Set<CaseRecusal>()
                    .Any(tie => hand.Contains(tie.StaffId) && tie.MemberId == one.MemberId)
            )
            .Where(one =>
                !db.Set<CaseReview>()
                    .Any(review =>
                        review.CaseId == one.Id
                        && review.Revision == one.Revision
                        && accounts.Contains(review.By)
                    )
            );
    }

    /// <summary>For columns where nobody stands as well.</summary>
    internal static List<StaffAccountId?> Accounts(IEnumerable<StaffAccountId> hand) =>
        [.. hand.Select(account => (StaffAccountId?)account)];

    /// <summary>What staff handed in for members. An officer who corrected a colleague's case is no judge of it either.</summary>
    internal static IQueryable<CaseEvent> Filed(UnionDbContext db) =>
        db.Set<CaseEvent>()
            .Where(happened => happened.By != null && happened.State == CaseState.Submitted);

    internal static IQueryable<Case> OnDesks(UnionDbContext db, StaffScope scope)
    {
        var desks = UnionSubtrees.OrganizationsIn(db, scope);
        return db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.State == CaseState.InReview)
            .Where(one => desks.Any(id => id == one.DeskId));
    }
}
