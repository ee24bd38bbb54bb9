using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Funds;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Recovery;
using WeChatUnion.Domain.Cases.Payments.Views;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Payments;

/// <summary>Payments as the console shows them: figures, no name and no card.</summary>
public sealed class PayQueries(UnionDbContext db, CaseKinds kinds, IUnionDirectory unions)
{
    private const int MostReasons = 20;

    /// <summary>Batches that wait for a second person, or for a file to be taken.</summary>
    public Task<int> CountWaitingAsync(StaffScope scope, CancellationToken cancel) =>
        InScope(scope)
            .CountAsync(
                one => one.State == PayBatchState.Prepared || one.State == PayBatchState.Frozen,
                cancel
            );

    /// <summary>The latest first.</summary>
    public async Task<PageOf<PayBatchRow>> ListAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var found = InScope(scope);
        var rows = await found
            .OrderByDescending(one => one.MadeAt)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        var funds = await FundsAsync(rows.Select(one => one.FundId), cancel);
        return new([.. rows.Select(one => RowOf(one, funds))], await found.LongCountAsync(cancel));
    }

    /// <summary>Null: no such batch, or out of scope.</summary>
    public async Task<PayBatchDetail?> FindAsync(
        StaffScope scope,
        PayBatchId id,
        CancellationToken cancel
    )
    {
        if (await InScope(scope).SingleOrDefaultAsync(one => one.Id == id, cancel) is not { } one)
        {
            return null;
        }
        var funds = await FundsAsync([one.FundId], cancel);
        return new(
            RowOf(one, funds),
            (await unions.FindAsync(one.UnionId, cancel))?.Name ?? "",
            one.Checker,
            one.CheckedAt,
            one.ExportedAt,
            one.EndedAt,
            one.Count,
            one.SumCents,
            one.Digest,
            one.LeftOut,
            one.Dropped,
            one.DroppedCents,
            one.PaidCents,
            one.FailedCents,
            one.Waiting,
            one.WalkedSeq,
            one.Files,
            one.Exports,
            await StopsAsync(id, cancel),
            await ReasonsAsync(id, cancel),
            await PayReturnQueries.LooksAsync(db, id, cancel)
        );
    }

    /// <summary>What waits for payment within one union and below, by round.</summary>
    public async Task<IReadOnlyList<PayRound>> RoundsAsync(
        StaffScope scope,
        UnionOrganizationId union,
        CancellationToken cancel
    )
    {
        if (await unions.FindAsync(union, cancel) is not { } found || !scope.Covers(found.Path))
        {
            return [];
        }
        var inside = UnionSubtrees.OrganizationsIn(db, new StaffScope([found.Path]));
        var groups = await db.Set<Case>()
            .Where(one => one.State == CaseState.Approved || one.State == CaseState.PayFailed)
            .Where(one => one.FundId != null && one.AmountCents > 0 && one.OnceKey != null)
            .Where(one => inside.Any(id => id == one.UnitId))
            .Where(one =>
                !db.Set<PayItem>()
                    .Any(item =>
                        item.CaseId == one.Id
                        && (item.State == PayItemState.Waiting || item.State == PayItemState.Paid)
                    )
            )
            .GroupBy(one => new
            {
                one.Kind,
                one.Round,
                one.FundId,
            })
            .Select(own => new
            {
                own.Key,
                Cases = own.Count(),
                Cents = own.Sum(one => one.AmountCents),
                Failed = own.Count(one => one.State == CaseState.PayFailed),
            })
            .ToListAsync(cancel);
        var funds = await FundsAsync(groups.Select(own => own.Key.FundId!.Value), cancel);
        return
        [
            .. groups.Select(own => new PayRound(
                own.Key.Kind,
                own.Key.Round,
                own.Key.FundId!.Value,
                TitleOf(own.Key.Kind),
                funds.GetValueOrDefault(own.Key.FundId!.Value, ""),
                own.Cases,
                own.Cents,
                own.Failed
            )),
        ];
    }

    /// <summary>Those that wait first, then the latest.</summary>
    public async Task<PageOf<RecoveryRow>> RecoveriesAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var inside = UnionSubtrees.OrganizationsIn(db, scope);
        var found = db.Set<PayRecovery>()
            .AsNoTracking()
            .Where(one => inside.Any(id => id == one.UnionId));
        var rows = await found
            .OrderBy(one => one.State)
            .ThenByDescending(one => one.AskedAt)
            .Skip(page.Skip)
            .Take(page.Take)
            .Join(
                db.Set<Case>(),
                one => one.CaseId,
                its => its.Id,
                (one, its) => new { one, its.Number }
            )
            .ToListAsync(cancel);
        return new(
            [
                .. rows.OrderBy(row => row.one.State)
                    .ThenByDescending(row => row.one.AskedAt)
                    .Select(row => new RecoveryRow(
                        row.one.Id,
                        row.Number,
                        row.one.AmountCents,
                        row.one.State,
                        row.one.AskedBy,
                        row.one.AskedAt,
                        row.one.DecidedBy,
                        row.one.DecidedAt
                    )),
            ],
            await found.LongCountAsync(cancel)
        );
    }

    private async Task<IReadOnlyList<PayStopCount>> StopsAsync(
        PayBatchId id,
        CancellationToken cancel
    )
    {
        var left = await db.Set<PayLeftOut>()
            .Where(one => one.BatchId == id)
            .GroupBy(one => one.Why)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToListAsync(cancel);
        var dropped = await db.Set<PayItem>()
            .Where(one => one.BatchId == id && one.State == PayItemState.Dropped)
            .GroupBy(one => one.Stop)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToListAsync(cancel);
        return
        [
            .. left.OrderBy(own => own.Key)
                .Select(own => new PayStopCount(own.Key, false, own.Count)),
            .. dropped
                .OrderBy(own => own.Key)
                .Select(own => new PayStopCount(own.Key!.Value, true, own.Count)),
        ];
    }

    private async Task<IReadOnlyList<PayReasonCount>> ReasonsAsync(
        PayBatchId id,
        CancellationToken cancel
    ) =>
        await db.Set<PayItem>()
            .Where(one => one.BatchId == id && one.State == PayItemState.Failed)
            .GroupBy(one => one.BankReason)
            .Select(own => new { own.Key, Count = own.Count() })
            .OrderByDescending(own => own.Count)
            .Take(MostReasons)
            .Select(own => new PayReasonCount(own.Key, own.Count))
            .ToListAsync(cancel);

    private IQueryable<PayBatch> InScope(StaffScope scope)
    {
        var inside = UnionSubtrees.OrganizationsIn(db, scope);
        return db.Set<PayBatch>().AsNoTracking().Where(one => inside.Any(id => id == one.UnionId));
    }

    private async Task<Dictionary<CaseFundId, string>> FundsAsync(
        IEnumerable<CaseFundId> ids,
        CancellationToken cancel
    )
    {
        var wanted = ids.Distinct().ToList();
        return await db.Set<CaseFund>()
            .Where(fund => wanted.Contains(fund.Id))
            .ToDictionaryAsync(fund => fund.Id, fund => fund.Title, cancel);
    }

    private PayBatchRow RowOf(PayBatch one, Dictionary<CaseFundId, string> funds) =>
        new(
            one.Id,
            TitleOf(one.Kind),
            funds.GetValueOrDefault(one.FundId, ""),
            one.State,
            one.DueCount,
            one.DueCents,
            one.Paid,
            one.Failed,
            one.Maker,
            one.MadeAt
        );

    private string TitleOf(string kind) => kinds.Find(kind)?.Title ?? kind;
}
