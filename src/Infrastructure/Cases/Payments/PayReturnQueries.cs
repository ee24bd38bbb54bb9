using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Payments;
using WeChatUnion.Domain.Cases.Payments.Returns;
using WeChatUnion.Domain.Cases.Payments.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Payments;

/// <summary>The bank's files and what of them was not applied.</summary>
public sealed class PayReturnQueries(UnionDbContext db)
{
    private const int MostReturns = 50;

    /// <summary>Rows a list of errors names at most.</summary>
    public const int MostFaults = 10_000;

    /// <summary>In the file's order; null: no such file, or out of scope.</summary>
    public async Task<IReadOnlyList<PayFault>?> FaultsAsync(
        StaffScope scope,
        PayReturnId id,
        CancellationToken cancel
    )
    {
        var inside = UnionSubtrees.OrganizationsIn(db, scope);
        var isThere = await db.Set<PayReturn>()
            .Where(one => one.Id == id)
            .Join(
                db.Set<PayBatch>(),
                one => one.BatchId,
                batch => batch.Id,
                (_, batch) => batch.UnionId
            )
            .AnyAsync(union => inside.Any(one => one == union), cancel);
        if (!isThere)
        {
            return null;
        }
        var rows = await db.Set<PayReturnRow>()
            .AsNoTracking()
            .Where(row => row.ReturnId == id && row.Outcome >= PayRowOutcome.ItemUnreadable)
            .OrderBy(row => row.Row)
            .Take(MostFaults)
            .ToListAsync(cancel);
        return [.. rows.Select(row => new PayFault(row.Place, row.ItemId?.Value, row.Outcome))];
    }

    internal static async Task<IReadOnlyList<PayReturnLook>> LooksAsync(
        UnionDbContext db,
        PayBatchId batch,
        CancellationToken cancel
    ) =>
        await db.Set<PayReturn>()
            .AsNoTracking()
            .Where(one => one.BatchId == batch)
            .OrderByDescending(one => one.At)
            .Take(MostReturns)
            .Select(one => new PayReturnLook(
                one.Id,
                one.State,
                one.By,
                one.At,
                one.Rows,
                one.Walked,
                one.Paid,
                one.Failed,
                one.Known,
                one.Faults
            ))
            .ToListAsync(cancel);
}
