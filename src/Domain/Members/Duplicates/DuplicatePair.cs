using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Two entries of the queue with their unions, as staff in charge of both meet them.</summary>
public sealed record DuplicatePair(
    MemberDuplicate Duplicate,
    (Member Member, UnionOrganization Union) First,
    (Member Member, UnionOrganization Union) Second
)
{
    /// <summary>A pair of which one lies outside the actor's unions does not exist for him.</summary>
    public static async Task<Outcome<DuplicatePair>> LoadAsync(
        StaffActor actor,
        MemberDuplicateId id,
        IDuplicateStore duplicates,
        IRegisterStore register,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(MembersActs.Merge))
        {
            return StaffRefusals.NotAllowed;
        }
        if (
            await duplicates.FindAsync(id, cancel) is not { } duplicate
            || await register.FindAsync(duplicate.FirstId, cancel) is not { } first
            || await register.FindAsync(duplicate.SecondId, cancel) is not { } second
            || !actor.May(MembersActs.Merge, first.Union.Path)
            || !actor.May(MembersActs.Merge, second.Union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        return duplicate.IsPending
            ? new DuplicatePair(duplicate, first, second)
            : DuplicateRefusals.Decided;
    }

    public (Member Member, UnionOrganization Union) Of(MemberId id) =>
        First.Member.Id == id ? First : Second;
}
