using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Standing;

namespace WeChatUnion.Domain.Members.Register;

/// <inheritdoc />
public sealed class MoveMember(
    IRegisterStore store,
    IOrganizationStore organizations,
    TellStanding telling,
    IAuditTrail audit
) : IMemberTransfer
{
    public async Task<Refusal?> MoveAsync(
        MemberId member,
        UnionOrganizationId from,
        UnionOrganizationId to,
        string source,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await store.FindAsync(member, cancel)
            is not
            ({ State: MemberState.InMembership } entry, var old)
        )
        {
            return RegistrationRefusals.MemberGone;
        }
        if (entry.OrganizationId == to)
        {
            return null;
        }
        if (entry.OrganizationId != from)
        {
            return RegistrationRefusals.MovedMeanwhile;
        }
        if (
            !await organizations.HoldActiveAsync(to, cancel)
            || await store.FindUnionAsync(to, cancel) is not { } union
        )
        {
            return RegistrationRefusals.UnionEnded;
        }
        entry.MoveTo(to);
        store.Add(
            MemberChange.Of(
                member,
                MemberField.Organization,
                old.Name,
                union.Name,
                new(null, now, source)
            )
        );
        await telling.AddAsync(StandingOf.Member(entry, union), now, cancel);
        audit.Record(
            new(
                "members.transferred",
                ActorKind.System,
                null,
                $"member:{member.Value}",
                now,
                $"union:{from.Value} to union:{to.Value}, {source}",
                union.Path
            )
        );
        return null;
    }
}
