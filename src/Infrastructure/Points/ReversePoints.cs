using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Chances;
using WeChatUnion.Domain.Points.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Rules;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>One reversal, added to the unit of work that saves it; once it was made, what came of it then.</summary>
internal sealed class ReversePoints(UnionDbContext db, PointBooks books, PointRulesBook rules)
{
    public async Task<Outcome<PointReversal>> ExecuteAsync(
        PointTransferId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var transfer = await db.Set<TransferRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id, cancel);
        if (transfer is null)
        {
            return PointsRefusals.TransferNotFound;
        }
        if (transfer.Kind is not (PointTransferKind.Earned or PointTransferKind.Spent))
        {
            return PointsRefusals.NotReversible;
        }
        if (transfer.Cause.StartsWith(BuyChance.CausePrefix, StringComparison.Ordinal))
        {
            return PointsRefusals.ChanceBought;
        }
        if (await books.HoldAsync(transfer.AccountId, cancel) is not { } account)
        {
            return PointsRefusals.TransferNotFound;
        }
        var cause = string.Create(CultureInfo.InvariantCulture, $"reverse:{id.Value:N}");
        if (await books.FindAsync(cause, cancel) is { } known)
        {
            return new PointReversal(known.Id, known.Points, known.Missing, IsKnown: true);
        }
        var version = (await rules.ForAsync(now, cancel)).Version;
        await books.ExpireDueAsync(account, version, now, cancel);
        var sides = await db.Set<PostingRow>()
            .AsNoTracking()
            .Where(row => row.TransferId == id && row.AccountId != null)
            .OrderBy(row => row.ExpiresAt)
            .Select(row => new PointLot(row.ExpiresAt!.Value, Math.Abs(row.Amount)))
            .ToListAsync(cancel);
        var isEarned = transfer.Kind == PointTransferKind.Earned;
        var moved = isEarned
            ? await TakeBackAsync(account, sides.Single(), now, cancel)
            : await GiveBackAsync(account, sides, now, cancel);
        var points = Math.Abs(moved.Sum(side => side.Amount));
        var missing = isEarned ? transfer.Points - points : 0;
        var reversal = books.Write(
            new()
            {
                Id = PointTransferId.New(),
                Cause = cause,
                Kind = PointTransferKind.Reversed,
                AccountId = account,
                Points = points,
                Missing = missing,
                Reverses = id,
                Day = Transfers.DayOf(now),
                Rules = version,
                Words = PointWords.Cut(
                    isEarned
                        ? PointWords.TakenBack(transfer.Words, missing)
                        : PointWords.GivenBack(transfer.Words)
                ),
                At = now,
            },
            [.. moved, PostingRow.Of(PointBook.Reversed, isEarned ? points : -points)]
        );
        return new PointReversal(reversal.Id, points, missing, IsKnown: false);
    }

    /// <summary>From the lot it went into, then from those that expire first. Once that lot has expired, nothing: what he has is of other days.</summary>
    private async Task<List<PostingRow>> TakeBackAsync(
        PointAccountId account,
        PointLot earned,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var lots = await books.LotsAsync(account, cancel);
        var points =
            earned.ExpiresAt <= now ? 0 : Math.Min(earned.Points, lots.Sum(lot => lot.Points));
        if (points == 0)
        {
            return [PostingRow.Of(account, null, 0)];
        }
        var parts = PointLot.Take(
            lots.OrderByDescending(lot => lot.ExpiresAt == earned.ExpiresAt)
                .ThenBy(lot => lot.ExpiresAt),
            points
        );
        await books.TakeAsync(account, points, parts, cancel);
        return [.. PostingRow.OutOf(account, parts)];
    }

    private async Task<List<PostingRow>> GiveBackAsync(
        PointAccountId account,
        IReadOnlyList<PointLot> parts,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var sides = new List<PostingRow>();
        foreach (var part in parts)
        {
            var lot = await books.GiveAsync(account, part, now, cancel);
            sides.Add(PostingRow.Of(account, lot, part.Points));
        }
        return sides;
    }
}
