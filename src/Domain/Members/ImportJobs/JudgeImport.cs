using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>
/// Whether whoever queued an import may still have it run: between the two a role may have been taken back, an account
/// stopped, a union moved. Asked by the node that takes the job, each time one does.
/// </summary>
public sealed class JudgeImport(
    ImportDesk desk,
    IStaffActors actors,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns><see cref="ImportJobRefusals.RightsLost"/> also for a union there is none of any more.</returns>
    public async Task<Outcome<RegisterImportId>> ExecuteAsync(
        ImportJob job,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await actors.FindAsync(job.ById, now, cancel) is { } actor
            && (await desk.OpenAsync(actor, job.UnionId, job.Kind, cancel)).Succeeded
        )
        {
            return job.Id;
        }
        audit.Record(
            new(
                "members.import-refused",
                ActorKind.System,
                null,
                $"import:{job.Id.Value}",
                now,
                $"no right of {job.ById.Value}",
                await desk.PathOfAsync(job.UnionId, cancel)
            )
        );
        await work.SaveAsync(cancel);
        return ImportJobRefusals.RightsLost;
    }
}
