using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Import;
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

    public async Task HoldAsync(CancellationToken cancel)
    {
        await work.BeginAsync(cancel);
        // A row that is always there is the lock; a server keeps it until the commit.
        await work
            .Context.Set<ImportLeaseRow>()
            .Where(row => row.Id == ImportLeaseRow.OnlyId)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Until, row => row.Until), cancel);
    }

    public Task<int> CountRunsAsync(
        StaffAccountId by,
        DateTimeOffset since,
        CancellationToken cancel
    ) => Jobs.CountAsync(job => job.ById == by && job.CreatedAt >= since, cancel);

    public async Task<(long Own, long All)> KeptAsync(
        StaffAccountId by,
        RegisterImportId except,
        CancellationToken cancel
    )
    {
        // A further run over a file keeps its own list and no second file.
        var kept = Jobs.Where(job => job.FileUntil != null && job.Id != except)
            .Select(job => new
            {
                job.ById,
                Bytes = job.ErrorBytes + (job.Id == job.FileId ? job.Bytes : 0),
            });
        return (
            await kept.Where(one => one.ById == by).SumAsync(one => one.Bytes, cancel),
            await kept.SumAsync(one => one.Bytes, cancel)
        );
    }

    public Task SetBytesAsync(RegisterImportId id, long bytes, CancellationToken cancel) =>
        Jobs.Where(job => job.Id == id && job.State == ImportState.Uploading)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.Bytes, bytes), cancel);

    public async Task<bool> RemoveAsync(RegisterImportId id, CancellationToken cancel)
    {
        // Whatever the broken upload left unsaved is not to be saved now.
        await work.RollbackAsync();
        await work.BeginAsync(cancel);
        await Jobs.Where(job => job.Id == id && job.State == ImportState.Uploading)
            .ExecuteDeleteAsync(cancel);
        var ended = await Jobs.AnyAsync(job => job.Id == id, cancel);
        await work.CommitAsync(cancel);
        return !ended;
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
