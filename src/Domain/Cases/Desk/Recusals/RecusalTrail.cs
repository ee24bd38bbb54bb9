using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Desk.Recusals;

/// <summary>A line in the trail for each declaration and its end: the table keeps only what stands.</summary>
public sealed class RecusalTrail(IAuditTrail audit)
{
    internal void Record(
        string act,
        StaffActor actor,
        CaseRecusal tie,
        DateTimeOffset now,
        string? reason = null
    ) =>
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                $"staff:{tie.StaffId.Value}",
                now,
                $"member:{tie.MemberId.Value}",
                actor.ScopeOf(CasesActs.Recuse).Paths[0],
                reason is null ? null : new AuditDetails(actor.Id.Value, reason)
            )
        );
}
