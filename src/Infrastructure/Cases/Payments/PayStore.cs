using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;

namespace WeChatUnion.Infrastructure.Cases.Payments;

internal sealed class PayStore(UnionDbContext db, UnionUnitOfWork work) : IPayStore
{
    private const string RaisePaid =
        "UPDATE cases_funds SET paid_cents = paid_cents + @p0 WHERE id = @p1 AND paid_cents + @p0 <= reserved_cents";

    private const string TakeBack =
        "UPDATE cases_funds SET paid_cents = paid_cents - @p0, reserved_cents = reserved_cents - @p0 WHERE id = @p1 AND paid_cents >= @p0";

    public Task<PayBatch?> FindAsync(PayBatchId id, CancellationToken cancel) =>
        db.Set<PayBatch>().SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Task<bool> StandsAtAsync(PayBatchId id, int version, CancellationToken cancel) =>
        db.Set<PayBatch>().AnyAsync(one => one.Id == id && one.Version == version, cancel);

    public async Task<IReadOnlyList<PayBatchId>> FindMovingAsync(
        int limit,
        CancellationToken cancel
    ) =>
        await db.Set<PayBatch>()
            .Where(one =>
                one.State == PayBatchState.Filling
                || one.State == PayBatchState.Freezing
                || one.State == PayBatchState.Dissolving
                || db.Set<PayReturn>()
                    .Any(answer =>
                        answer.BatchId == one.Id && answer.State == PayReturnState.Waiting
                    )
            )
            .OrderBy(one => one.MadeAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<Case>> FindPayableAsync(
        PayBatch batch,
        string unionPath,
        int limit,
        CancellationToken cancel
    )
    {
        var (id, fund, state, from) = (batch.Id, batch.FundId, batch.WalkState, batch.WalkedTo);
        var (kind, round) = (batch.Kind, batch.Round);
        var inside = UnionSubtrees.OrganizationsIn(db, new StaffScope([unionPath]));
        var found = db.Set<Case>()
            .Where(one => one.Kind == kind && one.Round == round && one.State == state)
            // What gave way to another case of the same person is not paid beside it.
            .Where(one => one.OnceKey != null);
        if (from is not null)
        {
            found = found.Where(one => one.SubmittedAt >= from);
        }
        return await found
            .Where(one => one.FundId == fund && one.AmountCents > 0)
            .Where(one => inside.Any(union => union == one.UnitId))
            .Where(one =>
                !db.Set<PayItem>()
                    .Any(item =>
                        item.CaseId == one.Id
                        && (item.State == PayItemState.Waiting || item.State == PayItemState.Paid)
                    )
            )
            .Where(one =>
                !db.Set<PayLeftOut>().Any(left => left.BatchId == id && left.CaseId == one.Id)
            )
            .OrderBy(one => one.SubmittedAt)
            .Take(limit)
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyDictionary<CaseId, int>> CountAttemptsAsync(
        IReadOnlyCollection<CaseId> cases,
        CancellationToken cancel
    )
    {
        var ids = cases.ToList();
        return await db.Set<PayItem>()
            .Where(item => ids.Contains(item.CaseId))
            .GroupBy(item => item.CaseId)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, cancel);
    }

    public async Task<IReadOnlyList<PayPair>> FindWaitingAsync(
        PayBatchId batch,
        int after,
        int limit,
        CancellationToken cancel
    )
    {
        var found = await WithCases(
                db.Set<PayItem>()
                    .Where(item => item.BatchId == batch && item.Seq > after)
                    .Where(item => item.State == PayItemState.Waiting)
                    .OrderBy(item => item.Seq)
                    .Take(limit)
            )
            .ToListAsync(cancel);
        return [.. found.OrderBy(pair => pair.Item.Seq)];
    }

    public async Task<IReadOnlyList<PayPair>> FindItemsAsync(
        PayBatchId batch,
        IReadOnlyCollection<PayItemId> ids,
        CancellationToken cancel
    )
    {
        var wanted = ids.ToList();
        return await WithCases(
                db.Set<PayItem>().Where(item => item.BatchId == batch && wanted.Contains(item.Id))
            )
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<PayItem>> ReadItemsAsync(
        PayBatchId batch,
        int after,
        int to,
        CancellationToken cancel
    ) =>
        await db.Set<PayItem>()
            .AsNoTracking()
            .Where(item => item.BatchId == batch && item.Seq > after && item.Seq <= to)
            .OrderBy(item => item.Seq)
            .ToListAsync(cancel);

    public Task<Case?> FindCaseAsync(string number, CancellationToken cancel) =>
        db.Set<Case>().SingleOrDefaultAsync(one => one.Number == number, cancel);

    public Task<PayItem?> FindLiveAsync(CaseId one, CancellationToken cancel) =>
        db.Set<PayItem>()
            .SingleOrDefaultAsync(
                item =>
                    item.CaseId == one
                    && (item.State == PayItemState.Waiting || item.State == PayItemState.Paid),
                cancel
            );

    public Task<PayItem?> FindItemAsync(PayItemId id, CancellationToken cancel) =>
        db.Set<PayItem>().SingleOrDefaultAsync(item => item.Id == id, cancel);

    public async Task<IReadOnlyList<PayItem>> FindOfMemberAsync(
        MemberId member,
        CancellationToken cancel
    ) => await db.Set<PayItem>().Where(item => item.MemberId == member).ToListAsync(cancel);

    public Task<bool> HasFundAsync(CaseFundId id, CancellationToken cancel) =>
        db.Set<CaseFund>().AnyAsync(fund => fund.Id == id, cancel);

    public Task<PayReturn?> FindReturnAsync(PayBatchId batch, CancellationToken cancel) =>
        db.Set<PayReturn>()
            .Where(one => one.BatchId == batch && one.State == PayReturnState.Waiting)
            .OrderBy(one => one.At)
            .FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyList<PayReturnRow>> FindRowsAsync(
        PayReturnId id,
        int after,
        int limit,
        CancellationToken cancel
    ) =>
        await db.Set<PayReturnRow>()
            .Where(row => row.ReturnId == id && row.Row > after)
            .OrderBy(row => row.Row)
            .Take(limit)
            .ToListAsync(cancel);

    public async Task<IReadOnlyList<PayReturnRow>> ReadTwinsAsync(
        PayReturnId id,
        IReadOnlyCollection<PayItemId> items,
        CancellationToken cancel
    )
    {
        var wanted = items.Select(item => (PayItemId?)item).ToList();
        return await db.Set<PayReturnRow>()
            .AsNoTracking()
            .Where(row => row.ReturnId == id && wanted.Contains(row.ItemId))
            .ToListAsync(cancel);
    }

    public async Task<IReadOnlyList<PayReturn>> FindUnreadAsync(
        DateTimeOffset before,
        CancellationToken cancel
    ) =>
        await db.Set<PayReturn>()
            .Where(one => one.State == PayReturnState.Reading && one.At < before)
            .ToListAsync(cancel);

    public Task<PayRecovery?> FindRecoveryAsync(PayRecoveryId id, CancellationToken cancel) =>
        db.Set<PayRecovery>().SingleOrDefaultAsync(one => one.Id == id, cancel);

    public Task<bool> RaisePaidAsync(CaseFundId fund, long cents, CancellationToken cancel) =>
        MoveFundAsync(RaisePaid, fund, cents, cancel);

    public Task<bool> TakeBackAsync(CaseFundId fund, long cents, CancellationToken cancel) =>
        MoveFundAsync(TakeBack, fund, cents, cancel);

    public void Add(PayBatch batch) => db.Add(batch);

    public void Add(PayItem item) => db.Add(item);

    public void Add(PayLeftOut left) => db.Add(left);

    public void Add(PayReturn answer) => db.Add(answer);

    public void Add(PayRecovery recovery) => db.Add(recovery);

    private IQueryable<PayPair> WithCases(IQueryable<PayItem> items) =>
        items.Join(
            db.Set<Case>(),
            item => item.CaseId,
            one => one.Id,
            (item, one) => new PayPair(item, one)
        );

    private async Task<bool> MoveFundAsync(
        string sql,
        CaseFundId fund,
        long cents,
        CancellationToken cancel
    )
    {
        await work.BeginAsync(cancel);
        return await work.ExecuteAsync(new HotStatement(sql, [cents, fund.Value])) == 1;
    }
}
