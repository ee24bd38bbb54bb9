using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

public sealed record TransferMemberRequest(MemberId Member, UnionOrganizationId To, string? Reason);

/// <summary>
/// A member goes to another union of the city. Only staff in charge of both unions may do it at once; between two districts
/// that is the city, or the case of a transfer in which both consent.
/// </summary>
public sealed class TransferMember(
    IRegisterStore store,
    IOrganizationStore organizations,
    TellStanding telling,
    RegisterTrail trail,
    IUnitOfWork work
)
{
    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        TransferMemberRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembersActs.Edit))
        {
            return StaffRefusals.NotAllowed;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        if (
            await store.FindAsync(request.Member, cancel) is not var (member, from)
            || await store.FindUnionAsync(request.To, cancel) is not { } to
            || !actor.May(MembersActs.Edit, from.Path)
            || !actor.May(MembersActs.Edit, to.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (member.State == MemberState.Merged)
        {
            return RegisterRefusals.StateNotAllowed;
        }
        if (from.Id == to.Id)
        {
            return RegisterRefusals.NothingChanged;
        }
        if (!await organizations.HoldActiveAsync(to.Id, cancel))
        {
            return RegisterRefusals.OrganizationNotActive;
        }
        member.MoveTo(to.Id);
        store.Add(
            MemberChange.Of(
                member.Id,
                MemberField.Organization,
                from.Name,
                to.Name,
                new(actor.Id, now, Reason: reason.Value)
            )
        );
        await telling.AddAsync(StandingOf.Member(member, to), now, cancel);
        var note = $"union:{from.Id.Value} to union:{to.Id.Value}";
        trail.Record("members.transferred", actor, member.Id, to.Path, now, note);
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : member.Id;
    }
}
