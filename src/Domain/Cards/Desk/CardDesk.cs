using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards.Desk;

/// <summary>What every act of staff on a card begins and ends with: whose member it is, and a line in the trail.</summary>
public sealed class CardDesk(IMemberLookup members, IAuditTrail audit)
{
    public const int LongestReason = StaffReason.MaxLength;

    /// <summary>The member, if the actor may do this there. A member out of scope and none at all are one answer.</summary>
    internal async Task<Outcome<MemberEntry>> FindAsync(
        StaffActor actor,
        StaffAct act,
        MemberId? member,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(act))
        {
            return StaffRefusals.NotAllowed;
        }
        var found = member is { } id ? await members.FindAsync([id], cancel) : null;
        var entry = member is { } known ? found?.GetValueOrDefault(known) : null;
        return entry is not null && actor.May(act, entry.UnionPath)
            ? entry
            : StaffRefusals.NotFound;
    }

    /// <param name="note">A code.</param>
    /// <param name="typed">What staff wrote: kept as a detail about the member, as it may tell about them.</param>
    internal void Record(
        string act,
        StaffActor actor,
        string subject,
        MemberEntry member,
        DateTimeOffset now,
        string? note = null,
        string? typed = null
    ) =>
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                subject,
                now,
                note,
                member.UnionPath,
                typed is null ? null : new AuditDetails(member.Id.Value, typed)
            )
        );
}
