using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Register;

/// <param name="Since">The day the new state begins; not after today.</param>
public sealed record ChangeMemberStateRequest(
    MemberId Member,
    MemberState State,
    MemberStateReason Reason,
    DateOnly Since
);

/// <summary>A member leaves, retires, moves to another city, is removed, or comes back.</summary>
public sealed class ChangeMemberState(
    IRegisterStore store,
    IOrganizationStore organizations,
    TellStanding telling,
    RegisterTrail trail,
    IUnitOfWork work
)
{
    public async Task<Outcome<MemberState>> ExecuteAsync(
        StaffActor actor,
        ChangeMemberStateRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembersActs.Edit))
        {
            return StaffRefusals.NotAllowed;
        }
        if (
            await store.FindAsync(request.Member, cancel) is not var (member, union)
            || !actor.May(MembersActs.Edit, union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (Check(member, request, UnionCalendar.DayOf(now)) is { } refusal)
        {
            return refusal;
        }
        var comesBack = request.State == MemberState.InMembership;
        if (comesBack && !await organizations.HoldActiveAsync(union.Id, cancel))
        {
            return RegisterRefusals.OrganizationNotActive;
        }
        var before = member.State;
        member.ChangeState(request.State, request.Reason, request.Since);
        store.Add(
            MemberChange.Of(
                member.Id,
                MemberField.State,
                before.ToString(),
                member.State.ToString(),
                new(actor.Id, now, Reason: request.Reason.ToString())
            )
        );
        await telling.AddAsync(StandingOf.Member(member, union), now, cancel);
        var note = $"{before} to {member.State}, {request.Reason}";
        trail.Record("members.state-changed", actor, member.Id, union.Path, now, note);
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : member.State;
    }

    private static Refusal? Check(Member member, ChangeMemberStateRequest request, DateOnly today)
    {
        if (!MemberStates.After(member.State).Contains(request.State))
        {
            return RegisterRefusals.StateNotAllowed;
        }
        if (!MemberStates.ReasonsFor(request.State).Contains(request.Reason))
        {
            return RegisterRefusals.ReasonNotFitting;
        }
        return request.Since > today || request.Since < member.StateSince
            ? RegisterRefusals.DateInvalid
            : null;
    }
}
