using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Points;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Points.Books;

/// <summary>
/// Accounts inside the unit of work's open transaction. Each act begins by holding the account: a statement that changes its row, so
/// that whoever else moves the same points waits until this transaction ends. Balances and lots change by statements that say how
/// much there has to be, and never by what was read before.
/// </summary>
internal sealed class PointBooks(UnionDbContext db, UnionUnitOfWork work, SqlDialect dialect)
{
    private readonly string openAccount = dialect.InsertUnlessThere(
        PointsMapping.Accounts,
        ["id", "person_id", "balance", "version"],
        ["person_id"]
    );

    private readonly string openLot = dialect.InsertUnlessThere(
        PointsMapping.Lots,
        ["account_id", "expires_at", "remaining", "is_closed"],
        ["account_id", "expires_at"]
    );

    /// <summary>Holds this person's account, made on the first meeting.</summary>
    public async Task<PointAccountId> OpenAsync(PersonId person, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        while (true)
        {
            await work.ExecuteAsync(
                new(openAccount, [PointAccountId.New().Value, person.Value, 0L, 0])
            );
            if (await HoldAsync(person, cancel) is { } account)
            {
                return account;
            }
        }
    }

    /// <summary>Null: this person has none.</summary>
    public async Task<PointAccountId?> HoldAsync(PersonId person, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        var found = await db.Set<AccountRow>()
            .Where(row => row.PersonId == person)
            .Select(row => new { row.Id })
            .SingleOrDefaultAsync(cancel);
        if (found is null)
        {
            return null;
        }
        var held = await HoldAsync(found.Id, cancel);
        // It may have gone to another WeChat with the card while we waited: then it is not this person's any more.
        return await Account(found.Id).AnyAsync(row => row.PersonId == person, cancel)
            ? held
            : null;
    }

    /// <summary>
    /// Holds the account into which this one's points went in the end; itself, if they went nowhere. Null: its owner was forgotten, and
    /// nothing is given to nobody.
    /// </summary>
    public async Task<PointAccountId?> HoldAsync(PointAccountId account, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        while (true)
        {
            if (await FindIntoAsync(account, cancel) is { } into)
            {
                account = into;
                continue;
            }
            await HoldExactlyAsync(account, cancel);
            // Moved on, or forgotten, while we waited?
            if (await FindIntoAsync(account, cancel) is null)
            {
                return await Account(account).AnyAsync(row => row.PersonId != null, cancel)
                    ? account
                    : null;
            }
        }
    }

    public async Task HoldExactlyAsync(PointAccountId account, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        await Account(account)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Version, row => row.Version + 1),
                cancel
            );
    }

    /// <summary>Null: nothing was moved for this cause.</summary>
    public Task<TransferRow?> FindAsync(string cause, CancellationToken cancel) =>
        db.Set<TransferRow>()
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Cause == cause, cancel);

    /// <summary>Points of one kind the account was given on a day.</summary>
    public Task<long> CountEarnedAsync(
        PointAccountId account,
        string kind,
        int day,
        CancellationToken cancel
    ) =>
        db.Set<TransferRow>()
            .Where(row => row.AccountId == account && row.Day == day && row.Earned == kind)
            .SumAsync(row => row.Points, cancel);

    /// <summary>What is left, the lot that expires first before the others.</summary>
    public Task<List<PointLot>> LotsAsync(PointAccountId account, CancellationToken cancel) =>
        db.Set<LotRow>()
            .AsNoTracking()
            .Where(row => row.AccountId == account && row.Remaining > 0)
            .OrderBy(row => row.ExpiresAt)
            .Select(row => new PointLot(row.ExpiresAt, row.Remaining))
            .ToListAsync(cancel);

    /// <summary>Accounts with lots whose time has come.</summary>
    public async Task<IReadOnlyList<PointAccountId>> FindDueAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    ) =>
        await db.Set<LotRow>()
            .Where(row => row.Remaining > 0 && row.ExpiresAt <= now)
            .Select(row => row.AccountId)
            .Distinct()
            .Take(most)
            .ToListAsync(cancel);

    /// <summary>A transfer for each lot whose time has come, so that nobody spends what is gone; none: nothing was due.</summary>
    public async Task ExpireDueAsync(
        PointAccountId account,
        int rules,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var lots = await LotsAsync(account, cancel);
        foreach (var lot in lots.Where(lot => lot.ExpiresAt <= now))
        {
            await TakeAsync(account, lot.Points, [lot], cancel);
            await Lot(account, lot.ExpiresAt)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsClosed, true), cancel);
            Transfers.WriteExpiry(db, account, lot, rules, now);
        }
    }

    /// <summary>False: the account does not hold so many, and nothing was changed.</summary>
    public async Task<bool> TryTakeAsync(
        PointAccountId account,
        long points,
        CancellationToken cancel
    ) =>
        await Account(account)
            .Where(row => row.Balance >= points)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Balance, row => row.Balance - points),
                cancel
            ) == 1;

    /// <exception cref="InvalidOperationException">The lot does not hold so many: a bug, the account is held.</exception>
    public async Task TakeFromLotsAsync(
        PointAccountId account,
        IEnumerable<PointLot> parts,
        CancellationToken cancel
    )
    {
        foreach (var part in parts)
        {
            Demand(
                await Lot(account, part.ExpiresAt)
                    .Where(row => row.Remaining >= part.Points)
                    .ExecuteUpdateAsync(
                        set =>
                            set.SetProperty(
                                row => row.Remaining,
                                row => row.Remaining - part.Points
                            ),
                        cancel
                    )
            );
        }
    }

    /// <summary>Both, of what is known to be there.</summary>
    public async Task TakeAsync(
        PointAccountId account,
        long points,
        IEnumerable<PointLot> parts,
        CancellationToken cancel
    )
    {
        Demand(await TryTakeAsync(account, points, cancel) ? 1 : 0);
        await TakeFromLotsAsync(account, parts, cancel);
    }

    /// <summary>Into the lot of this end, or where it is closed or past, into one that lasts a while longer.</summary>
    /// <returns>The lot.</returns>
    public async Task<DateTimeOffset> GiveAsync(
        PointAccountId account,
        PointLot part,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var lot = part.ExpiresAt;
        if (lot <= now || !await TryFillAsync(account, part, cancel))
        {
            lot = PointLot.GraceOf(now);
            Demand(await TryFillAsync(account, part with { ExpiresAt = lot }, cancel) ? 1 : 0);
        }
        Demand(
            await Account(account)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Balance, row => row.Balance + part.Points),
                    cancel
                )
        );
        return lot;
    }

    public TransferRow Write(TransferRow transfer, IReadOnlyCollection<PostingRow> postings) =>
        Transfers.Write(db, transfer, postings);

    private async Task<bool> TryFillAsync(
        PointAccountId account,
        PointLot part,
        CancellationToken cancel
    )
    {
        await work.ExecuteAsync(
            new(openLot, [account.Value, dialect.Time(part.ExpiresAt), 0L, false])
        );
        return await Lot(account, part.ExpiresAt)
                .Where(row => !row.IsClosed)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.Remaining, row => row.Remaining + part.Points),
                    cancel
                ) == 1;
    }

    private async Task<PointAccountId?> FindIntoAsync(
        PointAccountId account,
        CancellationToken cancel
    ) => await Account(account).Select(row => row.MergedInto).SingleAsync(cancel);

    private IQueryable<AccountRow> Account(PointAccountId account) =>
        db.Set<AccountRow>().Where(row => row.Id == account);

    private IQueryable<LotRow> Lot(PointAccountId account, DateTimeOffset expiresAt) =>
        db.Set<LotRow>().Where(row => row.AccountId == account && row.ExpiresAt == expiresAt);

    private static void Demand(int rows)
    {
        if (rows != 1)
        {
            throw new InvalidOperationException("A held account changed under our hands.");
        }
    }
}
