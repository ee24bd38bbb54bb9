using Microsoft.EntityFrameworkCore;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>One import at a time, on however many machines. A crashed one is forgotten after <see cref="Length"/>.</summary>
internal sealed class ImportLease(UnionUnitOfWork work)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    private IQueryable<ImportLeaseRow> Row =>
        work.Context.Set<ImportLeaseRow>().Where(row => row.Id == ImportLeaseRow.OnlyId);

    /// <summary>Takes the free lease or keeps the own one for another while. False: somebody else has it.</summary>
    public async Task<bool> HoldAsync(Guid holder, DateTimeOffset now, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        var held =
            await Row.Where(row => row.Holder == holder || row.Until <= now)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(row => row.Holder, holder)
                            .SetProperty(row => row.Until, now + Length),
                    cancel
                ) == 1;
        await work.CommitAsync(cancel);
        return held;
    }

    /// <summary>
    /// Keeps the own one, inside the open transaction: as its last statement it makes sure that nothing is written by
    /// whoever lost it, and lets nobody else in until the commit.
    /// </summary>
    /// <returns>False: somebody else took it.</returns>
    public async Task<bool> KeepAsync(Guid holder, DateTimeOffset now, CancellationToken cancel) =>
        await Row.Where(row => row.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, now + Length), cancel)
        == 1;

    public async Task FreeAsync(Guid holder, DateTimeOffset now, CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        await Row.Where(row => row.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, now), cancel);
        await work.CommitAsync(cancel);
    }
}
