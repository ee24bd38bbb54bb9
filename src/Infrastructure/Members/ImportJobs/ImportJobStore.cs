using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

internal sealed class ImportJobStore(UnionUnitOfWork work) : IImportJobStore
{
    private DbSet<ImportJob> Jobs => work.Context.Set<ImportJob>();

    public Task<ImportJob?> FindAsync(RegisterImportId id, CancellationToken cancel) =>
        Jobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id, cancel);

    public Task<string?> FindPathAsync(UnionOrganizationId union, CancellationToken cancel) =>
        work
            .Context.Set<UnionOrganization>()
            .Where(one => one.Id == union)
            .Select(one => one.Path)
            .SingleOrDefaultAsync(cancel);

    public void Add(ImportJob job) => Jobs.Add(job);

    public async Task RemoveAsync(RegisterImportId id, CancellationToken cancel)
    {
        // Whatever the broken upload left unsaved is not to be saved now.
        await work.RollbackAsync();
        await work.BeginAsync(cancel);
        await Jobs.Where(job => job.Id == id && job.State == ImportState.Uploading)
            .ExecuteDeleteAsync(cancel);
        await work.CommitAsync(cancel);
    }

    public async Task<bool> CancelAsync(
        RegisterImportId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await work.BeginAsync(cancel);
        var waiting = await Jobs.Where(job => job.Id == id && job.State == ImportState.Queued)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.State, ImportState.Cancelled)
                        .SetProperty(job => job.EndedAt, now)
                        .SetProperty(job => job.ActiveFileId, (RegisterImportId?)null),
                cancel
            );
        return waiting == 1
            || await Jobs.Where(job => job.Id == id && job.State == ImportState.Running)
                .Where(job => !job.CancelAsked)
                .ExecuteUpdateAsync(set => set.SetProperty(job => job.CancelAsked, true), cancel)
                == 1;
    }
}
