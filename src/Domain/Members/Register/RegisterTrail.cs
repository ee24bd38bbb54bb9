using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>Writes what staff did with a member into the trail.</summary>
public sealed class RegisterTrail(IAuditTrail audit)
{
    /// <param name="note">A code.</param>
    /// <param name="typed">What staff wrote: kept as a detail about the member, as it may tell about them.</param>
    public void Record(
        string act,
        StaffActor actor,
        MemberId member,
        string unionPath,
        DateTimeOffset now,
        string? note = null,
        string? typed = null
    ) =>
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                SubjectOf(member),
                now,
                note,
                unionPath,
                typed is null ? null : new AuditDetails(member.Value, typed)
            )
        );

    private static string SubjectOf(MemberId member) => $"member:{member.Value}";
}
