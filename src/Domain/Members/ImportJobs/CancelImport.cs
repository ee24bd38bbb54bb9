using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>Stops an import: at once while it waits, behind the block it is writing while it runs. What was written stays.</summary>
public sealed class CancelImport(ImportDesk desk, IImportJobStore store, IUnitOfWork work)
{
    public async Task<Outcome<RegisterImportId>> ExecuteAsync(
        StaffActor actor,
        RegisterImportId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (job, path) = opened.Value;
        if (!await store.CancelAsync(id, now, cancel))
        {
            return ImportJobRefusals.Ended;
        }
        desk.Record(actor, "members.import-cancelled", job, path, now);
        await work.SaveAsync(cancel);
        return id;
    }
}
