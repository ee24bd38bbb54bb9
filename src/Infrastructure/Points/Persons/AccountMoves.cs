using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Rules;

namespace WeChatUnion.Infrastructure.Points.Persons;

/// <summary>
/// All that an account holds goes over to another person's, by one transfer and lot by lot, and the account says where it went. Added to
/// a unit of work that saves later: points that move meanwhile refuse the save.
/// </summary>
internal sealed class AccountMoves(UnionDbContext db, PointRulesBook rules)
{
    /// <summary>Of a person who turned out to be another: whoever still knows him is led there.</summary>
    public async Task MergeAsync(
        PersonId absorbed,
        PersonId into,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await FindLeftAsync(absorbed, cancel) is { } from)
        {
            await MoveAsync(from, into, PointTransferKind.Merged, now, cancel);
        }
    }

    /// <summary>To the WeChat the card is bound to now; whoever had it before, and all he has been, begins anew.</summary>
    public async Task PassOnAsync(
        PersonId former,
        PersonId to,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await FindLeftAsync(former, cancel) is not { } from)
        {
            return;
        }
        await MoveAsync(from, to, PointTransferKind.Moved, now, cancel);
        from.PersonId = null;
        foreach (var absorbed in await db.FindAbsorbedAsync(from.Id, cancel))
        {
            absorbed.PersonId = null;
            absorbed.Move(0);
        }
    }

    /// <returns>Those of them whose account still holds something, or went nowhere yet.</returns>
    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyCollection<PersonId> absorbed,
        CancellationToken cancel
    ) =>
        await db.Set<AccountRow>()
            .Where(row =>
                row.PersonId != null
                && absorbed.Contains(row.PersonId.Value)
                && (row.MergedInto == null || row.Balance > 0)
            )
            .Select(row => row.PersonId!.Value)
            .ToListAsync(cancel);

    private async Task<AccountRow?> FindLeftAsync(PersonId person, CancellationToken cancel) =>
        await FindAsync(person, cancel) is { } account
        && (account.MergedInto is null || account.Balance > 0)
            ? account
            : null;

    /// <summary>Also one that this unit of work has only just added.</summary>
    private async Task<AccountRow?> FindAsync(PersonId person, CancellationToken cancel) =>
        db.Set<AccountRow>().Local.FirstOrDefault(row => row.PersonId == person)
        ?? await db.Set<AccountRow>().SingleOrDefaultAsync(row => row.PersonId == person, cancel);

    private async Task MoveAsync(
        AccountRow from,
        PersonId to,
        PointTransferKind kind,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var into = await FindAsync(to, cancel);
        if (into is null)
        {
            into = AccountRow.Of(to);
            db.Add(into);
        }
        var version = (await rules.ForAsync(now, cancel)).Version;
        var parts = await MoveLotsAsync(from, into, version, now, cancel);
        var points = parts.Sum(part => part.Points);
        if (points > 0)
        {
            var isMerge = kind == PointTransferKind.Merged;
            Transfers.Write(
                db,
                new()
                {
                    Id = PointTransferId.New(),
                    Cause = string.Create(
                        CultureInfo.InvariantCulture,
                        $"{(isMerge ? "merge" : "move")}:{from.Id.Value:N}:{from.Version}"
                    ),
                    Kind = kind,
                    AccountId = into.Id,
                    Points = points,
                    Day = Transfers.DayOf(now),
                    Rules = version,
                    Words = isMerge ? PointWords.Merged : PointWords.Moved,
                    At = now,
                },
                [
                    .. PostingRow.OutOf(from.Id, parts),
                    .. parts.Select(part => PostingRow.Of(into.Id, part.ExpiresAt, part.Points)),
                ]
            );
            into.Move(points);
        }
        from.Move(-points);
        from.MergedInto = into.Id;
    }

    /// <summary>What goes over; what is due expires where it is.</summary>
    private async Task<List<PointLot>> MoveLotsAsync(
        AccountRow from,
        AccountRow into,
        int version,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var lots = await db.Set<LotRow>()
            .Where(row => row.AccountId == from.Id && row.Remaining > 0)
            .OrderBy(row => row.ExpiresAt)
            .ToListAsync(cancel);
        var standing = await db.Set<LotRow>()
            .Where(row => row.AccountId == into.Id)
            .ToDictionaryAsync(row => row.ExpiresAt, cancel);
        var parts = new List<PointLot>();
        foreach (var lot in lots)
        {
            standing.TryGetValue(lot.ExpiresAt, out var target);
            // By the clock of another node its end may have come already.
            if (lot.ExpiresAt <= now || target is { IsClosed: true })
            {
                var expired = new PointLot(lot.ExpiresAt, lot.Close());
                from.Move(-expired.Points);
                Transfers.WriteExpiry(db, from.Id, expired, version, now);
                continue;
            }
            if (target is null)
            {
                target = new() { AccountId = into.Id, ExpiresAt = lot.ExpiresAt };
                db.Add(target);
            }
            parts.Add(new(lot.ExpiresAt, lot.Remaining));
            target.Remaining += lot.Remaining;
            lot.Remaining = 0;
        }
        return parts;
    }
}
