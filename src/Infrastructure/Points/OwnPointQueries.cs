using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Views;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Points as their owner sees them.</summary>
public sealed class OwnPointQueries(UnionDbContext db, IFanDirectory fans)
{
    private const int Shown = 20;

    public async Task<OwnPoints> FindAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel,
        PointCursor? before = null
    ) =>
        await fans.FindAsync(fan, cancel) is { } person
        && await FindAsync(person, now, cancel, before) is { } own
            ? own
            : OwnPoints.None;

    public Task<bool> HasAsync(PersonId person, CancellationToken cancel) =>
        db.Set<AccountRow>().AnyAsync(row => row.PersonId == person, cancel);

    /// <summary>What can be spent now, what is gone when, some transfers. Null: this person never had any.</summary>
    /// <param name="before">Transfers before this one; null: the last ones.</param>
    public async Task<OwnPoints?> FindAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel,
        PointCursor? before = null
    )
    {
        var account = await db.Set<AccountRow>()
            .Where(row => row.PersonId == person)
            .Select(row => new { row.Id })
            .SingleOrDefaultAsync(cancel);
        if (account is null)
        {
            return null;
        }
        var id = account.Id;
        var lots = await db.Set<LotRow>()
            .Where(row => row.AccountId == id && row.Remaining > 0 && row.ExpiresAt > now)
            .OrderBy(row => row.ExpiresAt)
            .Select(row => new PointLot(row.ExpiresAt, row.Remaining))
            .ToListAsync(cancel);
        var sides = db.Set<PostingRow>().Where(posting => posting.AccountId == id);
        var read = await db.Set<TransferRow>()
            .Where(row => sides.Any(side => side.TransferId == row.Id))
            .Page(before, Shown)
            .Select(row => new PointLine(
                row.At,
                row.Words,
                sides.Where(side => side.TransferId == row.Id).Sum(side => side.Amount)
            ))
            .ToListAsync(cancel);
        var (lines, older) = read.Cut(before, Shown, line => line.At);
        return new(lots.Sum(lot => lot.Points), lots, lines, older);
    }
}
