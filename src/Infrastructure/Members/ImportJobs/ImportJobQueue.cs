using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Members.ImportJobs;
using WeChatUnion.Infrastructure.Members.Import;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Members.ImportJobs;

/// <summary>
/// Who runs what. Every step is one conditional update, so that of two nodes one has it; the node that lost a job changes
/// nothing of it any more.
/// </summary>
internal sealed class ImportJobQueue(IServiceScopeFactory scopes)
{
    /// <summary>A node that is silent for so long is taken for dead.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <summary>Nodes that died over a file before it is taken for the reason.</summary>
    public const int MaxAttempts = 3;

    private const string Deadly = "运行它的服务器多次中断，没有再试。请联系维护人员。";

    /// <summary>The oldest that waits or was left by a dead node; null when there is none, or an import runs.</summary>
    public async Task<ImportClaim?> ClaimAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        var jobs = work.Context.Set<ImportJob>();
        var next = await jobs.AsNoTracking()
            .Where(job =>
                job.State == ImportState.Queued
                || (job.State == ImportState.Running && job.HeldUntil < now)
            )
            .OrderBy(job => job.CreatedAt)
            .FirstOrDefaultAsync(cancel);
        // The operator's command holds the same lease.
        if (
            next is null
            || await work.Context.Set<ImportLeaseRow>().AnyAsync(lease => lease.Until > now, cancel)
        )
        {
            return null;
        }
        var isDeadly = next.State == ImportState.Running && next.Attempts >= MaxAttempts;
        if (next.CancelAsked || isDeadly)
        {
            await ChangeAsync(
                job =>
                    job.Id == next.Id && job.State == next.State && job.HeldUntil == next.HeldUntil,
                next.CancelAsked
                    ? Ended(ImportState.Cancelled, null, now)
                    : Ended(ImportState.BrokenOff, Deadly, now),
                cancel
            );
            return null;
        }
        var holder = Guid.NewGuid();
        var taken = await ChangeAsync(
            job =>
                job.Id == next.Id
                && job.State == next.State
                && job.Attempts == next.Attempts
                && job.HeldUntil == next.HeldUntil,
            set =>
                set.SetProperty(job => job.State, ImportState.Running)
                    .SetProperty(job => job.Holder, holder)
                    .SetProperty(job => job.HeldUntil, now + Silence)
                    .SetProperty(job => job.StartedAt, now)
                    .SetProperty(job => job.Attempts, job => job.Attempts + 1),
            cancel
        );
        return taken ? new(next, holder) : null;
    }

    /// <summary>Tells how far it is and that the node lives.</summary>
    /// <returns>Null when it was taken over; else whether staff asked to stop it.</returns>
    public async Task<bool?> PulseAsync(
        ImportClaim claim,
        ImportProgress progress,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var counts = progress.Counts;
        var holds = await ChangeAsync(
            Held(claim),
            set =>
                set.SetProperty(job => job.HeldUntil, now + Silence)
                    .SetProperty(job => job.Rows, counts.Rows)
                    .SetProperty(job => job.Added, counts.Added)
                    .SetProperty(job => job.Changed, counts.Changed)
                    .SetProperty(job => job.Unchanged, counts.Unchanged)
                    .SetProperty(job => job.RefusedRows, counts.Refused)
                    .SetProperty(job => job.Fraction, progress.Fraction),
            cancel
        );
        if (!holds)
        {
            return null;
        }
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<UnionDbContext>()
            .Set<ImportJob>()
            .AnyAsync(job => job.Id == claim.Job.Id && job.CancelAsked, cancel);
    }

    /// <summary>Gives it back: it was not its turn, or this node stops.</summary>
    public Task ReleaseAsync(ImportClaim claim) =>
        ChangeAsync(
            Held(claim),
            set =>
                set.SetProperty(job => job.State, ImportState.Queued)
                    .SetProperty(job => job.Holder, (Guid?)null)
                    .SetProperty(job => job.HeldUntil, (DateTimeOffset?)null)
                    .SetProperty(job => job.Attempts, job => job.Attempts - 1),
            CancellationToken.None
        );

    public Task EndAsync(ImportClaim claim, ImportState state, ImportEnd end, DateTimeOffset now) =>
        ChangeAsync(
            Held(claim),
            set =>
            {
                Ended(state, end.Reason, now)(set);
                set.SetProperty(job => job.Rows, end.Counts.Rows)
                    .SetProperty(job => job.Added, end.Counts.Added)
                    .SetProperty(job => job.Changed, end.Counts.Changed)
                    .SetProperty(job => job.Unchanged, end.Counts.Unchanged)
                    .SetProperty(job => job.RefusedRows, end.Counts.Refused)
                    .SetProperty(job => job.Missing, end.Missing)
                    .SetProperty(job => job.Columns, end.Columns)
                    .SetProperty(job => job.UnknownHeaders, end.UnknownHeaders)
                    .SetProperty(job => job.ErrorBytes, end.ErrorBytes);
                if (state == ImportState.Done)
                {
                    set.SetProperty(job => job.Fraction, 1);
                }
            },
            CancellationToken.None
        );

    private static Expression<Func<ImportJob, bool>> Held(ImportClaim claim) =>
        job =>
            job.Id == claim.Job.Id
            && job.State == ImportState.Running
            && job.Holder == claim.Holder;

    private static Action<UpdateSettersBuilder<ImportJob>> Ended(
        ImportState state,
        string? reason,
        DateTimeOffset now
    ) =>
        set =>
            set.SetProperty(job => job.State, state)
                .SetProperty(job => job.Reason, reason)
                .SetProperty(job => job.EndedAt, now)
                .SetProperty(job => job.ActiveFileId, (RegisterImportId?)null)
                .SetProperty(job => job.Holder, (Guid?)null)
                .SetProperty(job => job.HeldUntil, (DateTimeOffset?)null);

    /// <summary>In turn with the other writers of an embedded database.</summary>
    private async Task<bool> ChangeAsync(
        Expression<Func<ImportJob, bool>> which,
        Action<UpdateSettersBuilder<ImportJob>> change,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        await work.BeginAsync(cancel);
        var changed = await work
            .Context.Set<ImportJob>()
            .Where(which)
            .ExecuteUpdateAsync(change, cancel);
        await work.CommitAsync(cancel);
        return changed == 1;
    }
}
