using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.ImportJobs;

/// <summary>
/// How often an account has files run and how much of them is kept. Counted under a lock of the database, so that
/// many requests at once get no more than one after the other.
/// </summary>
public sealed class ImportLimits(
    IImportJobStore store,
    ImportJobRules rules,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <summary>Whether the account may queue one more run. If so the caller adds it before it saves: the lock holds until then.</summary>
    /// <param name="path">Of the union the file is for.</param>
    internal async Task<Refusal?> AdmitAsync(
        StaffActor actor,
        UnionOrganizationId union,
        string path,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await store.HoldAsync(cancel);
        var day = UnionCalendar.StartOf(UnionCalendar.DayOf(now));
        var runs = await store.CountRunsAsync(actor.Id, day, cancel);
        if (runs < rules.RunsPerDay)
        {
            return null;
        }
        audit.Record(
            new(
                "members.import-over-limit",
                ActorKind.Staff,
                actor.Id.Value,
                $"union:{union.Value}",
                now,
                $"{runs} runs that day",
                path
            )
        );
        await work.SaveAsync(cancel);
        return ImportJobRefusals.TooManyRuns;
    }

    /// <summary>Sets room aside for an upload before it is kept; it is free again once its row is gone.</summary>
    /// <param name="bytes">What it will have in all.</param>
    internal async Task<Refusal?> SetAsideAsync(
        ImportJob upload,
        long bytes,
        CancellationToken cancel
    )
    {
        await store.HoldAsync(cancel);
        var (own, all) = await store.KeptAsync(upload.ById, upload.Id, cancel);
        var refusal =
            own + bytes > rules.MaxStoredBytesPerAccount ? ImportJobRefusals.AccountFull
            : all + bytes > rules.MaxStoredBytes ? ImportJobRefusals.StoreFull
            : null;
        if (refusal is null)
        {
            await store.SetBytesAsync(upload.Id, bytes, cancel);
        }
        await work.SaveAsync(cancel);
        return refusal;
    }
}
