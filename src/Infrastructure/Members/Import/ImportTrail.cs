using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Import;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>
/// What the trail has of a run: a line in the transaction of each block, so that nothing is in the register without one
/// whatever ends the process, and a line at the end.
/// </summary>
internal sealed class ImportTrail(IAuditTrail audit, IUnitOfWork work, TimeProvider clock)
{
    /// <summary>Saved with the block.</summary>
    public void RecordBlock(ImportRequest request, List<PreparedRow> rows, string? path)
    {
        var added = rows.Count(row => row.New is not null);
        Record(
            "members.import-written",
            request,
            $"added {added} changed {rows.Count - added}, from {rows[0].Place}",
            path
        );
    }

    /// <summary>In a transaction of its own.</summary>
    /// <param name="path">Of the union it was for.</param>
    /// <param name="isWhole">The file was read to its end.</param>
    public Task TellAsync(
        ImportRequest request,
        ImportCounts counts,
        string sha256,
        string? path,
        bool isWhole
    )
    {
        Record(
            request.DryRun ? "members.import-checked"
                : isWhole ? "members.imported"
                : "members.import-broken-off",
            request,
            $"sha256 {sha256} rows {counts.Rows} added {counts.Added} changed {counts.Changed} unchanged {counts.Unchanged} refused {counts.Refused}",
            path
        );
        return work.SaveAsync(CancellationToken.None);
    }

    private void Record(string act, ImportRequest request, string note, string? path) =>
        audit.Record(
            new(
                act,
                request.By is null ? ActorKind.System : ActorKind.Staff,
                request.By?.Value,
                $"import:{request.Id.Value}",
                clock.GetUtcNow(),
                note,
                path
            )
        );
}
