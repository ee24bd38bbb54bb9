using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Audit;

/// <summary>
/// An auditor reads what a line tells about a person. The look itself becomes a line before anything is shown. The typed
/// reason may well name the person it is about, so it is kept as a detail about the same one: erasing the
/// person takes the words along and leaves that somebody looked.
/// </summary>
public sealed class RevealAuditDetails(
    IAuditDetailStore details,
    IAuditTrail trail,
    IUnitOfWork work
)
{
    public const string Act = "audit.details-revealed";
    public const int LongestReason = StaffReason.MaxLength;

    public async Task<Outcome<string>> ExecuteAsync(
        StaffActor actor,
        long rowId,
        string reason,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var scope = actor.ScopeOf(AuditActs.Reveal);
        if (scope.IsEmpty)
        {
            return StaffRefusals.NotAllowed;
        }
        if (reason.Trim().Length > LongestReason)
        {
            return AuditRefusals.ReasonTooLong;
        }
        var why = StaffReason.Parse(reason);
        if (!why.Succeeded)
        {
            return why.Refusal;
        }
        if (
            await details.FindAsync(rowId, cancel) is not { } row
            || !scope.ShowsLineOf(row.UnionPath)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (row.About is not { } about)
        {
            return AuditRefusals.NoDetails;
        }
        if (row.Text is not { } text)
        {
            return AuditRefusals.DetailsErased;
        }
        trail.Record(
            new AuditEntry(
                Act,
                ActorKind.Staff,
                actor.Id.Value,
                $"audit:{rowId}",
                now,
                UnionPath: row.UnionPath,
                Details: new AuditDetails(about, why.Value)
            )
        );
        await work.SaveAsync(cancel);
        return text;
    }
}
