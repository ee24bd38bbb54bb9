using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>What every act of staff on an import begins with, and its line in the trail.</summary>
public sealed class ImportDesk(IImportJobStore store, IAuditTrail audit)
{
    /// <summary>Path of the union, when this account may fill it: a tree needs the right to change it as well.</summary>
    internal async Task<Outcome<string>> OpenAsync(
        StaffActor actor,
        UnionOrganizationId union,
        ImportKind kind,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembersActs.Import))
        {
            return StaffRefusals.NotAllowed;
        }
        return
            await store.FindPathAsync(union, cancel) is { } path
            && actor.May(MembersActs.Import, path)
            && (kind == ImportKind.Members || actor.May(MembersActs.EditOrganizations, path))
            ? path
            : StaffRefusals.NotFound;
    }

    /// <summary>For the trail; null for a union there is none of.</summary>
    internal Task<string?> PathOfAsync(UnionOrganizationId union, CancellationToken cancel) =>
        store.FindPathAsync(union, cancel);

    internal async Task<Outcome<(ImportJob Job, string Path)>> OpenAsync(
        StaffActor actor,
        RegisterImportId id,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembersActs.Import))
        {
            return StaffRefusals.NotAllowed;
        }
        if (await store.FindAsync(id, cancel) is not { } job)
        {
            return StaffRefusals.NotFound;
        }
        var path = await OpenAsync(actor, job.UnionId, job.Kind, cancel);
        return path.Succeeded ? (job, path.Value) : path.Refusal;
    }

    internal void Record(
        StaffActor actor,
        string act,
        ImportJob job,
        string path,
        DateTimeOffset now
    ) =>
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                $"import:{job.Id.Value}",
                now,
                $"{(job.DryRun ? "dry " : "")}{job.Kind} sha256 {job.Sha256}",
                path
            )
        );
}
