using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <param name="Union">What the file may fill: this union and all below it.</param>
/// <param name="Full">It is meant to be all there is there.</param>
public sealed record UploadImportRequest(
    ImportKind Kind,
    UnionOrganizationId Union,
    string? FileName,
    bool DryRun,
    bool Full
);

/// <summary>
/// Takes a file in and queues its run. The row stands before the first byte is kept and goes before the first is
/// deleted: what is left by a process that dies in between has no row or one that is uploading, and is cleared up.
/// </summary>
public sealed class UploadImport(
    ImportDesk desk,
    IImportJobStore store,
    IImportFiles files,
    ImportJobRules rules,
    ImportLimits limits,
    IUnitOfWork work
)
{
    public async Task<Outcome<RegisterImportId>> ExecuteAsync(
        StaffActor actor,
        UploadImportRequest request,
        Stream file,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var path = await desk.OpenAsync(actor, request.Union, request.Kind, cancel);
        if (!path.Succeeded)
        {
            return path.Refusal;
        }
        if (await limits.AdmitAsync(actor, request.Union, path.Value, now, cancel) is { } over)
        {
            return over;
        }
        var job = ImportJob.Upload(
            request.Kind,
            request.Union,
            actor.Id,
            ImportFileName.Shown(request.FileName),
            request.DryRun,
            request.Full,
            now,
            now.AddDays(rules.KeepDays)
        );
        store.Add(job);
        await work.SaveAsync(cancel);
        var queued = false;
        try
        {
            var kept = await files.KeepAsync(
                job.Id,
                file,
                rules.MaxBytes,
                bytes => limits.SetAsideAsync(job, bytes, cancel),
                cancel
            );
            if (!kept.Succeeded)
            {
                return kept.Refusal;
            }
            job.Uploaded(kept.Value);
            desk.Record(actor, "members.import-queued", job, path.Value, now);
            await work.SaveAsync(cancel);
            queued = true;
            return job.Id;
        }
        finally
        {
            // A save that failed may have been done all the same: the row knows.
            if (!queued && await store.RemoveAsync(job.Id, CancellationToken.None))
            {
                await files.ForgetAsync(job.Id, CancellationToken.None);
            }
        }
    }
}
