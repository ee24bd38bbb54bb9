using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Chances;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;

namespace WeChatUnion.Infrastructure.Points.Desk;

/// <summary>Accounts as the desk reads them; whether it may, its queries ask.</summary>
public sealed class PointAccounts(UnionDbContext db)
{
    private const int Shown = 50;

    /// <summary>Null: this person never had a point.</summary>
    public Task<AccountRow?> FindAsync(PersonId person, CancellationToken cancel) =>
        db.Set<AccountRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.PersonId == person, cancel);

    /// <summary>What is gone when, the next first.</summary>
    public Task<List<PointLot>> LotsAsync(
        PointAccountId account,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        db.Set<LotRow>()
            .Where(row => row.AccountId == account && row.Remaining > 0 && row.ExpiresAt > now)
            .OrderBy(row => row.ExpiresAt)
            .Select(row => new PointLot(row.ExpiresAt, row.Remaining))
            .ToListAsync(cancel);

    /// <summary>
    /// The youngest first, with what came about in the accounts whose points went into this one: it is undone there. That they went is no
    /// line, it takes and gives the same.
    /// </summary>
    public async Task<(IReadOnlyList<PointStatementLine> Lines, PointCursor? Older)> LinesAsync(
        PointAccountId account,
        PointCursor? before,
        CancellationToken cancel
    )
    {
        var absorbed = await db.FindAbsorbedAsync(account, cancel);
        List<PointAccountId?> accounts =
        [
            account,
            .. absorbed.Select(row => (PointAccountId?)row.Id),
        ];
        var sides = db.Set<PostingRow>().Where(posting => accounts.Contains(posting.AccountId));
        var all = db.Set<TransferRow>();
        var read = await all.Where(row =>
                sides.Any(side => side.TransferId == row.Id)
                && row.Kind != PointTransferKind.Merged
                && row.Kind != PointTransferKind.Moved
            )
            .Page(before, Shown)
            .Select(row => new PointStatementLine(
                row.Id,
                row.At,
                row.Words,
                sides.Where(side => side.TransferId == row.Id).Sum(side => side.Amount),
                (row.Kind == PointTransferKind.Earned || row.Kind == PointTransferKind.Spent)
                    && !row.Cause.StartsWith(BuyChance.CausePrefix)
                    && !all.Any(one => one.Reverses == row.Id)
            ))
            .ToListAsync(cancel);
        return read.Cut(before, Shown, line => line.At);
    }
}
