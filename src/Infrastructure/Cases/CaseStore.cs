using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Cases;

internal sealed partial class CaseStore(UnionDbContext db, UnionUnitOfWork work) : ICaseStore
{
    private const string Reserve =
        "UPDATE cases_funds SET reserved_cents = reserved_cents + @p0 WHERE id = @p1 AND reserved_cents + @p0 <= limit_cents";

    private const string GiveBack =
        "UPDATE cases_funds SET reserved_cents = reserved_cents - @p0 WHERE id = @p1";

    /// <summary>States: draft and returned.</summary>
    private const string Remind =
        "UPDATE cases_cases SET reminded_for = open_until WHERE id = @p0 AND state IN (1, 4) AND open_until IS NOT NULL AND (reminded_for IS NULL OR reminded_for <> open_until)";

    public Task<Case?> FindAsync(CaseId id, CancellationToken cancel) =>
        db.Set<Case>().SingleOrDefaultAsync(one => one.Id == id, cancel);

    public async Task<Case?> FindCountingAsync(
        PersonId person,
        MemberId? member,
        string kind,
        string round,
        CancellationToken cancel
    )
    {
        var counting = db.Set<Case>()
            .Where(one => one.Kind == kind && one.Round == round && one.OnceKey != null);
        return await counting
                .Where(one => one.PersonId == person)
                .OrderByDescending(one => one.State)
                .FirstOrDefaultAsync(cancel)
            ?? (
                member is null
                    ? null
                    : await counting
                        .Where(one => one.MemberId == member && one.MemberOnceKey != null)
                        .FirstOrDefaultAsync(cancel)
            );
    }

    public async Task<IReadOnlyList<Case>> FindOpenAsync(
        PersonId person,
        MemberId? member,
        string kind,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await db.Set<Case>()
            .Where(one => one.Kind == kind && one.OpenUntil > now)
            .Where(one => one.State == CaseState.Draft || one.State == CaseState.Returned)
            .Where(one =>
                one.PersonId == person
                || (member != null && one.MemberId == member && one.MemberOnceKey != null)
            )
            .OrderBy(one => one.OpenUntil)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Case>> FindOfPersonAsync(
        PersonId person,
        CancellationToken cancel
    ) => await db.Set<Case>().Where(one => one.PersonId == person).ToListAsync(cancel);

    public async Task<IReadOnlyList<Case>> FindOfMemberAsync(
        MemberId member,
        CancellationToken cancel
    ) => await db.Set<Case>().Where(one => one.MemberId == member).ToListAsync(cancel);

    public async Task<IReadOnlyCollection<PersonId>> FindOwnersAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    ) =>
        await db.Set<Case>()
            .Where(one => persons.Contains(one.PersonId))
            .Select(one => one.PersonId)
            .Distinct()
            .ToListAsync(cancel);

    public Task<bool> HasReviewedAsync(
        Case one,
        IReadOnlyCollection<StaffAccountId> hand,
        CancellationToken cancel
    )
    {
        var accounts = CaseQueue.Accounts(hand);
        return db.Set<CaseReview>()
            .AnyAsync(
                review =>
                    review.CaseId == one.Id
                    && review.Revision == one.Revision
                    && accounts.Contains(review.By),
                cancel
            );
    }

    public async Task<IReadOnlyList<StaffAccountId>> FindFilersAsync(
        CaseId id,
        CancellationToken cancel
    ) =>
        await CaseQueue
            .Filed(db)
            .Where(filed => filed.CaseId == id)
            .Select(filed => filed.By!.Value)
            .Distinct()
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<CaseRemark>> FindRemarksAsync(
        CaseId id,
        CancellationToken cancel
    )
    {
        var last = await db.Set<CaseReview>()
            .AsNoTracking()
            .Where(review => review.CaseId == id)
            .OrderByDescending(review => review.At)
            .ThenByDescending(review => review.Level)
            .FirstOrDefaultAsync(cancel);
        return last?.RemarkList ?? [];
    }

    public async Task<bool> ReserveAsync(CaseFundId fund, long cents, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        return await work.ExecuteAsync(new HotStatement(Reserve, [cents, fund.Value])) == 1;
    }

    public async Task GiveBackAsync(CaseFundId fund, long cents, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        await work.ExecuteAsync(new HotStatement(GiveBack, [cents, fund.Value]));
    }

    public async Task<IReadOnlyList<Case>> FindClashingAsync(
        Case one,
        IReadOnlyList<CaseKey> keys,
        CancellationToken cancel
    )
    {
        var indexes = keys.Select(key => key.Index).ToList();
        var others = db.Set<CaseKey>()
            .Where(key => indexes.Contains(key.Index))
            .Where(key => key.Kind == one.Kind && key.Round == one.Round)
            .Select(key => key.CaseId);
        return indexes.Count == 0
            ? []
            : await db.Set<Case>()
                .Where(other => others.Contains(other.Id) && other.Id != one.Id)
                .Where(other => other.Revision > 0 && other.OnceKey != null)
                .Take(20)
                .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<CaseKey>> FindKeysAsync(Case one, CancellationToken cancel) =>
        await db.Set<CaseKey>().Where(key => key.CaseId == one.Id).ToListAsync(cancel);

    public void Add(CaseKey key) => db.Add(key);

    public async Task ReplaceKeysAsync(
        Case one,
        IReadOnlyList<CaseKey> keys,
        CancellationToken cancel
    )
    {
        db.RemoveRange(
            await db.Set<CaseKey>().Where(key => key.CaseId == one.Id).ToListAsync(cancel)
        );
        db.AddRange(keys);
    }

    public async Task<IReadOnlyDictionary<CaseId, string>> FindRivalsAsync(
        Case one,
        IReadOnlyCollection<CaseId> ids,
        CancellationToken cancel
    )
    {
        var member = one.MemberId;
        var given = db.Set<Case>()
            .Where(other => other.Kind == one.Kind && other.Round == one.Round)
            .Where(other =>
                other.PersonId == one.PersonId || (member != null && other.MemberId == member)
            )
            .Where(other => other.State == CaseState.Withdrawn || other.State == CaseState.Lapsed)
            .Select(other => other.Id);
        return await db.Set<Case>()
            .AsNoTracking()
            .Where(other => ids.Contains(other.Id) && other.Revision > 0)
            .Where(other => !given.Contains(other.Id))
            .ToDictionaryAsync(other => other.Id, other => other.Number, cancel);
    }

    public void Add(Case one) => db.Add(one);

    public void Add(CaseRevision revision) => db.Add(revision);

    public void Add(CaseCheck check) => db.Add(check);

    public void Add(CaseReview review) => db.Add(review);

    public void Add(CaseEvent happened) => db.Add(happened);
}
