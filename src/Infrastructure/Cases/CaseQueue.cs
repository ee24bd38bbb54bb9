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
    /// <summary>So many are looked at first, then four times as many: seldom is one of the first not to be offered.</summary>
    private const int FirstLook = 100;
    private const int LargestLook = 6400;

    public async Task<IReadOnlyList<CaseId>> FindNextAsync(
        StaffScope scope,
        StaffAccountId staff,
        string? kind,
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    )
    {
        var hand = await second.FindOneHandAsync(staff, now, cancel);
        var waiting = Free(OnDesks(db, scope), staff, now)
            .Where(one => kind == null || one.Kind == kind);
        var next = new List<CaseId>();
        for (int seen = 0, look = FirstLook; next.Count < limit; seen += look, look *= 4)
        {
            look = Math.Min(look, LargestLook);
            var first = await InOrder(waiting).Skip(seen).Take(look).ToListAsync(cancel);
            // What a person must stand back from is asked of these alone: of all that wait it is half a second in a season.
            next.AddRange(
                await InOrder(Offered(db, scope, hand, now).Where(one => first.Contains(one.Id)))
                    .Take(limit - next.Count)
                    .ToListAsync(cancel)
            );
            if (first.Count < look)
            {
                break;
            }
        }
        return next;
    }

    private static IQueryable<CaseId> InOrder(IQueryable<Case> cases) =>
        cases.OrderBy(one => one.DueAt).ThenBy(one => one.SubmittedAt).Select(one => one.Id);

    private static IQueryable<Case> Free(
        IQueryable<Case> cases,
        StaffAccountId staff,
        DateTimeOffset now
    ) => cases.Where(one => one.LeaseBy == null || one.LeaseBy == staff || one.LeaseUntil <= now);

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
        return Free(OnDesks(db, scope), staff, now)
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
        var cases = db.Set<Case>()
            .AsNoTracking()
            .Where(one => one.State == CaseState.InReview && one.DeskId != null);
        if (scope.IsWhole)
        {
            // Asked desk by desk, the engine would gather all of them before it sorts.
            return cases;
        }
        var desks = UnionSubtrees.OrganizationsIn(db, scope);
        return cases.Where(one => desks.Any(id => id == one.DeskId));
    }
}
