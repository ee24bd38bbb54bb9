using Microsoft.EntityFrameworkCore;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>One import at a time, on however many machines. A crashed one is forgotten after <see cref="Length"/>.</summary>
internal sealed class ImportLease(UnionDbContext db)
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(60);

    /// <summary>Takes the free lease or keeps the own one for another while. False: somebody else has it.</summary>
    public async Task<bool> HoldAsync(Guid holder, DateTimeOffset now, CancellationToken cancel) =>
        await db.Set<ImportLeaseRow>()
            .Where(row => row.Id == ImportLeaseRow.OnlyId)
            .Where(row => row.Holder == holder || row.Until < now)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(row => row.Holder, holder)
                        .SetProperty(row => row.Until, now + Length),
                cancel
            ) == 1;

    public Task FreeAsync(Guid holder, DateTimeOffset now, CancellationToken cancel) =>
        db.Set<ImportLeaseRow>()
            .Where(row => row.Id == ImportLeaseRow.OnlyId && row.Holder == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, now), cancel);
}
