using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <summary>Writes what staff did with a member into the trail.</summary>
public sealed class RegisterTrail(IAuditTrail audit)
{
    public void Record(
        string act,
        StaffActor actor,
        MemberId member,
        string unionPath,
        DateTimeOffset now,
        string? note = null
    ) =>
        audit.Record(
            new(act, ActorKind.Staff, actor.Id.Value, SubjectOf(member), now, note, unionPath)
        );

    private static string SubjectOf(MemberId member) => $"member:{member.Value}";
}
