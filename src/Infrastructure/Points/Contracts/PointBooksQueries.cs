using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;

namespace WeChatUnion.Infrastructure.Points.Contracts;

/// <summary>The books as a whole: whether they are right, and what the union owes. Sums, and nobody's name.</summary>
public sealed class PointBooksQueries(UnionDbContext db)
{
    /// <summary>Reads every posting: minutes on millions. While points move, only a look from one snapshot is fair; run it at night.</summary>
    public async Task<PointBooksReport> CheckAsync(CancellationToken cancel)
    {
        var transfers = await db.Set<TransferRow>().LongCountAsync(cancel);
        var sum = await db.Set<PostingRow>().SumAsync(row => row.Amount, cancel);
        var broken = await db.Set<TransferRow>()
            .CountAsync(
                transfer =>
                    db.Set<PostingRow>().Count(row => row.TransferId == transfer.Id) < 2
                    || db.Set<PostingRow>()
                        .Where(row => row.TransferId == transfer.Id)
                        .Sum(row => row.Amount) != 0,
                cancel
            );
        var accounts = await db.Set<AccountRow>()
            .CountAsync(
                account =>
                    account.Balance < 0
                    || account.Balance
                        != db.Set<PostingRow>()
                            .Where(row => row.AccountId == account.Id)
                            .Sum(row => row.Amount)
                    || account.Balance
                        != db.Set<LotRow>()
                            .Where(row => row.AccountId == account.Id)
                            .Sum(row => row.Remaining),
                cancel
            );
        var lots = await db.Set<LotRow>()
            .CountAsync(
                lot =>
                    lot.Remaining < 0
                    || lot.Remaining
                        != db.Set<PostingRow>()
                            .Where(row =>
                                row.AccountId == lot.AccountId && row.ExpiresAt == lot.ExpiresAt
                            )
                            .Sum(row => row.Amount),
                cancel
            );
        return new(transfers, sum, broken, accounts, lots);
    }

    public async Task<PointLiability> FindLiabilityAsync(
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var open = db.Set<LotRow>().Where(row => row.Remaining > 0 && row.ExpiresAt > now);
        var ends = await open.GroupBy(row => row.ExpiresAt)
            .Select(lots => new { lots.Key, Points = lots.Sum(lot => lot.Remaining) })
            .ToListAsync(cancel);
        var holders = await open.Select(row => row.AccountId).Distinct().CountAsync(cancel);
        return new(
            ends.Sum(end => end.Points),
            holders,
            [
                // A lot's end is the first moment without it: the day before is the last one.
                .. ends.GroupBy(end => UnionCalendar.MonthOf(end.Key.AddTicks(-1)))
                    .OrderBy(month => month.Key)
                    .Select(month => new PointLiabilityMonth(
                        month.Key,
                        month.Sum(end => end.Points)
                    )),
            ]
        );
    }
}
