using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Privacy;

/// <summary>Empties cases that are due, one by one, each with a line in the trail. Whose turn it is, each kind of clearing says.</summary>
/// <param name="act">In the trail.</param>
internal abstract class CaseClearing(
    UnionDbContext db,
    CaseEmptying emptying,
    CaseTelling telling,
    IUnitOfWork work,
    string act
)
{
    protected UnionDbContext Db { get; } = db;

    /// <returns>Those that rest longest first.</returns>
    public abstract Task<IReadOnlyList<CaseId>> FindAsync(
        DateTimeOffset now,
        int limit,
        CancellationToken cancel
    );

    /// <returns>Whether it was emptied now.</returns>
    public async Task<bool> EmptyAsync(CaseId id, DateTimeOffset now, CancellationToken cancel)
    {
        // Read before it is judged: who appeals or binds in between has another version of it.
        var one = await Db.Set<Case>().SingleOrDefaultAsync(found => found.Id == id, cancel);
        if (
            one is not { IsOver: true }
            || !await Due(now).AnyAsync(found => found.Id == id, cancel)
        )
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

    protected abstract IQueryable<Case> Due(DateTimeOffset now);

    protected static async Task<IReadOnlyList<CaseId>> OldestAsync(
        IQueryable<Case> due,
        int limit,
        CancellationToken cancel
    ) =>
        await due.OrderBy(one => one.ChangedAt)
            .Take(limit)
            .Select(one => one.Id)
            .ToListAsync(cancel);
}
