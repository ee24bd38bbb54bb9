using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>Empties cases that are due, one by one, each with a line in the trail. Whose turn it is, its callers say.</summary>
internal sealed class CaseClearing(
    UnionDbContext db,
    CaseEmptying emptying,
    CaseTelling telling,
    IUnitOfWork work
)
{
    /// <returns>Those that rest longest first.</returns>
    internal static async Task<IReadOnlyList<CaseId>> FindAsync(
        IQueryable<Case> due,
        int limit,
        CancellationToken cancel
    ) =>
        await due.OrderBy(one => one.ChangedAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);

    /// <returns>Whether it was emptied now.</returns>
    internal async Task<bool> EmptyAsync(
        IQueryable<Case> due,
        CaseId id,
        string act,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        // Read before it is judged: who appeals or binds in between has another version of it.
        var one = await db.Set<Case>().SingleOrDefaultAsync(found => found.Id == id, cancel);
        if (one is not { IsOver: true } || !await due.AnyAsync(found => found.Id == id, cancel))
        {
            return false;
        }
        await emptying.EmptyAsync([one], now, cancel);
        telling.Record(one, act, now);
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
