using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Members.Import;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>
/// Deletes files that have served, and what broken uploads left. Rows say first that a file is gone; then whatever no row
/// answers for goes, so that an end in between leaves nothing for good. What was done stays on record.
/// </summary>
public sealed class ImportCleaning
{
    /// <summary>No upload takes longer.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromDays(1);
    private readonly IServiceScopeFactory scopes;
    private readonly ImportFiles files;

    internal ImportCleaning(IServiceScopeFactory scopes, ImportFiles files) =>
        (this.scopes, this.files) = (scopes, files);

    public async Task CleanAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await MarkAsync(now, cancel);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<UnionDbContext>();
        if (!await db.Set<ImportLeaseRow>().AnyAsync(lease => lease.Until > now, cancel))
        {
            // What a first load left out, if its process was killed.
            var indexes = scope.ServiceProvider.GetRequiredService<DeferredIndexes>();
            await indexes.RestoreAsync<Member>(cancel);
        }
        var jobs = db.Set<ImportJob>();
        var nobodys = await db.Set<ImportPiece>()
            .Select(piece => piece.ImportId)
            .Distinct()
            .Where(id => !jobs.Any(job => job.Id == id && job.FileUntil != null))
            .ToListAsync(cancel);
        foreach (var id in nobodys)
        {
            await files.ForgetAsync(id, cancel);
        }
    }

    private async Task MarkAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        var jobs = work.Context.Set<ImportJob>();
        var (forgotten, uploading) = (now - LongestUpload, ImportState.Uploading);
        await work.BeginAsync(cancel);
        await jobs.Where(job => job.State == uploading && job.CreatedAt < forgotten)
            .ExecuteDeleteAsync(cancel);
        await jobs.Where(job => job.FileUntil < now)
            .Where(job => !jobs.Any(other => other.ActiveFileId == job.FileId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(job => job.FileUntil, (DateTimeOffset?)null)
                        .SetProperty(job => job.ErrorBytes, 0),
                cancel
            );
        await work.CommitAsync(cancel);
    }
}
