using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>Imports begun in the console below the unions of a scope.</summary>
public sealed class ImportJobQueries(UnionDbContext db)
{
    /// <summary>Newest first; uploads that are still under way are none.</summary>
    public async Task<PageOf<ImportJobRow>> ListAsync(
        StaffScope scope,
        PageRequest page,
        CancellationToken cancel
    )
    {
        var found = Inside(scope).Where(one => one.Job.State != ImportState.Uploading);
        var total = await found.LongCountAsync(cancel);
        var jobs = await found
            .OrderByDescending(one => one.Job.CreatedAt)
            .ThenByDescending(one => one.Job.Id)
            .Skip(page.Skip)
            .Take(page.Take)
            .ToListAsync(cancel);
        return new([.. jobs.Select(one => Row(one.Job, one.UnionName))], total);
    }

    /// <summary>Runs an account queued on this day, dry ones included: what <see cref="ImportJobRules.RunsPerDay"/> limits.</summary>
    public Task<int> CountTodayAsync(
        StaffAccountId by,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var day = UnionCalendar.StartOf(UnionCalendar.DayOf(now));
        return db.Set<ImportJob>()
            .CountAsync(job => job.ById == by && job.CreatedAt >= day, cancel);
    }

    /// <summary>Null when there is none inside the scope.</summary>
    public async Task<ImportJobDetail?> FindAsync(
        StaffScope scope,
        RegisterImportId id,
        CancellationToken cancel
    )
    {
        if (
            await Inside(scope).SingleOrDefaultAsync(one => one.Job.Id == id, cancel) is not { } one
        )
        {
            return null;
        }
        var job = one.Job;
        return new(
            Row(job, one.UnionName),
            job.Full,
            job.Sha256,
            job.StartedAt,
            job.EndedAt,
            job.Missing,
            job.Reason,
            [
                .. Lines(job.Columns)
                    .Select(line => line.Split('\t'))
                    .Where(parts => parts.Length == 2)
                    .Select(parts => (parts[0], parts[1])),
            ],
            Lines(job.UnknownHeaders),
            job.ErrorBytes > 0,
            job.CancelAsked,
            job.Attempts,
            job.FileUntil
        );
    }

    private IQueryable<JobOfUnion> Inside(StaffScope scope) =>
        from job in db.Set<ImportJob>().AsNoTracking()
        join union in UnionSubtrees.Unions(db, scope) on job.UnionId equals union.Id
        select new JobOfUnion { Job = job, UnionName = union.Name };

    private static string[] Lines(string? text) =>
        (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static ImportJobRow Row(ImportJob job, string union) =>
        new(
            job.Id,
            job.Kind,
            job.UnionId,
            union,
            job.ById,
            job.CreatedAt,
            job.FileName,
            job.Bytes,
            job.DryRun,
            job.State,
            new(job.Rows, job.Added, job.Changed, job.Unchanged, job.RefusedRows),
            job.Fraction
        );

    private sealed class JobOfUnion
    {
        public required ImportJob Job { get; init; }

        public required string UnionName { get; init; }
    }
}
