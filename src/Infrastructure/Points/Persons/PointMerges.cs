using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Points.Books;
using WeChatUnion.Infrastructure.Points.Rules;

namespace WeChatUnion.Infrastructure.Points.Persons;

/// <summary>
/// One person, one balance: what the absorbed one holds goes over by one transfer, lot by lot, and the account says where it went.
/// Points that move meanwhile refuse the save, and the merge is done again.
/// </summary>
internal sealed class PointMerges(UnionDbContext db, PointRulesBook rules) : IPersonMerge
{
    Task<string?> IPersonMerge.FindObstacleAsync(PersonMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(PersonMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            await FindAsync(merge.Absorbed, cancel) is not { } from
            || (from.MergedInto is not null && from.Balance == 0)
        )
        {
            return;
        }
        var into = await FindAsync(merge.Into, cancel);
        if (into is null)
        {
            into = AccountRow.Of(merge.Into);
            db.Add(into);
        }
        var version = (await rules.ForAsync(now, cancel)).Version;
        var parts = await MoveLotsAsync(from, into, version, now, cancel);
        var points = parts.Sum(part => part.Points);
        if (points > 0)
        {
            Transfers.Write(
                db,
                new()
                {
                    Id = PointTransferId.New(),
                    Cause = string.Create(
                        CultureInfo.InvariantCulture,
                        $"merge:{from.Id.Value:N}:{from.Version}"
                    ),
                    Kind = PointTransferKind.Merged,
                    AccountId = into.Id,
                    Points = points,
                    Day = Transfers.DayOf(now),
                    Rules = version,
                    Words = PointWords.Merged,
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

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        return await db.Set<AccountRow>()
            .Where(row =>
                row.PersonId != null
                && absorbed.Contains(row.PersonId.Value)
                && (row.MergedInto == null || row.Balance > 0)
            )
            .Select(row => row.PersonId!.Value)
            .ToListAsync(cancel);
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

    /// <summary>Also one that this unit of work has only just added.</summary>
    private async Task<AccountRow?> FindAsync(PersonId person, CancellationToken cancel) =>
        db.Set<AccountRow>().Local.FirstOrDefault(row => row.PersonId == person)
        ?? await db.Set<AccountRow>().SingleOrDefaultAsync(row => row.PersonId == person, cancel);
}
