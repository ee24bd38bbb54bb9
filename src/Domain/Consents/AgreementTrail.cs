using WeChatUnion.Domain.Audit.Contracts;

namespace WeChatUnion.Domain.Consents;

internal static class AgreementTrail
{
    public static AuditEntry Line(string act, Agreement agreement, DateTimeOffset now) =>
        new(
            act,
            ActorKind.Person,
            agreement.PersonId.Value,
            $"agreement:{agreement.Id.Value}",
            now,
            $"{AgreementKinds.NameOf(agreement.Kind)} {agreement.TextVersion}"
        );
}
