using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Rules;

namespace WeChatUnion.Infrastructure.Points.Persons;

/// <summary>
/// With the account go its points, by a transfer, and the link from the books to the person. The postings stay, nobody's: without
/// them the books of all others would not add up.
/// </summary>
internal sealed class PointDataHolder(UnionDbContext db, PointRulesBook rules) : IPersonalDataHolder
{
    private const string Kept = "postings without a person";

    public string Room => "points";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (
            erasure is not { AccountClosed: true, Person: { } person }
            || await db.Set<AccountRow>()
                .SingleOrDefaultAsync(row => row.PersonId == person, cancel)
                is not { } account
        )
        {
            return new(0);
        }
        var lots = await db.Set<LotRow>()
            .Where(row => row.AccountId == account.Id)
            .ToListAsync(cancel);
        var parts = lots.Where(lot => lot.Remaining > 0)
            .Select(lot => new PointLot(lot.ExpiresAt, lot.Remaining))
            .ToList();
        lots.ForEach(lot => lot.Close());
        var points = parts.Sum(part => part.Points);
        if (points > 0)
        {
            await WriteAsync(account, parts, points, erasure.At, cancel);
        }
        account.Move(-points);
        account.PersonId = null;
        var absorbed = await db.FindAbsorbedAsync(account.Id, cancel);
        foreach (var one in absorbed)
        {
            one.PersonId = null;
            one.Move(0);
        }
        return new(1 + absorbed.Count, Kept);
    }

    private async Task WriteAsync(
        AccountRow account,
        IReadOnlyList<PointLot> parts,
        long points,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        Transfers.Write(
            db,
            new()
            {
                Id = PointTransferId.New(),
                Cause = string.Create(
                    CultureInfo.InvariantCulture,
                    $"erase:{account.Id.Value:N}:{account.Version}"
                ),
                Kind = PointTransferKind.Erased,
                AccountId = account.Id,
                Points = points,
                Day = Transfers.DayOf(now),
                Rules = (await rules.ForAsync(now, cancel)).Version,
                Words = PointWords.Erased,
                At = now,
            },
            [.. PostingRow.OutOf(account.Id, parts), PostingRow.Of(PointBook.Erased, points)]
        );
}
