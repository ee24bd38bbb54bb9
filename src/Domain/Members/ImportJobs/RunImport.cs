using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <param name="Former">A run over the file that has ended, usually a dry one.</param>
public sealed record RunImportRequest(RegisterImportId Former, bool DryRun);

/// <summary>Queues another run over a file that is here already: in earnest after a dry run, or once more after a break.</summary>
public sealed class RunImport(
    ImportDesk desk,
    IImportJobStore store,
    ImportLimits limits,
    IUnitOfWork work
)
{
    public async Task<Outcome<RegisterImportId>> ExecuteAsync(
        StaffActor actor,
        RunImportRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, request.Former, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (former, path) = opened.Value;
        if (former.IsActive)
        {
            return ImportJobRefusals.StillWaiting;
        }
        if (former.FileUntil is not { } until || until <= now)
        {
            return ImportJobRefusals.FileGone;
        }
        if (await limits.AdmitAsync(actor, former.UnionId, path, now, cancel) is { } over)
        {
            return over;
        }
        var job = former.Again(actor.Id, request.DryRun, now);
        store.Add(job);
        desk.Record(actor, "members.import-queued", job, path, now);
        try
        {
            await work.SaveAsync(cancel);
            return job.Id;
        }
        catch (UniqueRuleException twice) when (twice.Rule == ImportJob.OnePerFile)
        {
            return ImportJobRefusals.StillWaiting;
        }
    }
}
