using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Members.Standing;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <param name="Kept">As the checker saw it proposed: a proposal that changed meanwhile is not confirmed.</param>
public sealed record MergeMembersRequest(MemberDuplicateId Duplicate, MemberId Kept);

/// <summary>
/// The checker's half of a merge: what stands under the absorbed entry moves in all rooms, and the entry stays as a stub that
/// leads to the kept one. Who proposed does not confirm.
/// </summary>
public sealed class MergeMembers(
    IDuplicateStore duplicates,
    IRegisterStore register,
    ISecondPerson second,
    IEnumerable<IMemberMerge> rooms,
    TellStanding telling,
    RegisterTrail trail,
    IUnitOfWork work
)
{
    /// <returns>The member that goes on.</returns>
    public async Task<Outcome<MemberId>> ExecuteAsync(
        StaffActor actor,
        MergeMembersRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var loaded = await DuplicatePair.LoadAsync(
            actor,
            request.Duplicate,
            duplicates,
            register,
            cancel
        );
        if (!loaded.Succeeded)
        {
            return loaded.Refusal;
        }
        var pair = loaded.Value;
        if (pair.Duplicate.Proposal() is not { } merge)
        {
            return DuplicateRefusals.NotProposed;
        }
        if (await second.WhyNotAsync(pair.Duplicate.ProposedById, actor.Id, now, cancel) is { } one)
        {
            return one;
        }
        if (merge.Into != request.Kept)
        {
            return RegisterRefusals.ChangedMeanwhile;
        }
        foreach (var room in rooms)
        {
            if (await room.FindObstacleAsync(merge, cancel) is not null)
            {
                return DuplicateRefusals.Obstacle;
            }
        }
        foreach (var room in rooms)
        {
            await room.MoveAsync(merge, now, cancel);
        }
        await MergeAsync(actor, pair, merge, now, cancel);
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : merge.Into;
    }

    private async Task MergeAsync(
        StaffActor actor,
        DuplicatePair pair,
        MemberMerge merge,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var (absorbed, union) = pair.Of(merge.Absorbed);
        absorbed.MergeInto(merge.Into, UnionCalendar.DayOf(now));
        pair.Of(merge.Into).Member.TakeOver();
        foreach (var stub in await duplicates.FindStubsOfAsync(merge.Absorbed, cancel))
        {
            stub.LeadTo(merge.Into);
        }
        pair.Duplicate.Decide(DuplicateState.Merged, actor.Id, now);
        foreach (var other in await duplicates.FindPendingOfAsync(merge.Absorbed, cancel))
        {
            if (other.Id != pair.Duplicate.Id)
            {
                other.Decide(DuplicateState.Obsolete, by: null, now);
            }
        }
        var origin = new ChangeOrigin(actor.Id, now, Reason: pair.Duplicate.Reason.ToString());
        register.Add(
            MemberChange.Of(absorbed.Id, MemberField.Merge, null, $"{merge.Into.Value}", origin)
        );
        register.Add(
            MemberChange.Of(merge.Into, MemberField.Merge, $"{absorbed.Id.Value}", null, origin)
        );
        await telling.AddAsync(StandingOf.Member(absorbed, union), now, cancel);
        var path = pair.Of(merge.Into).Union.Path;
        var note = $"member:{absorbed.Id.Value}, proposed by {pair.Duplicate.ProposedById?.Value}";
        trail.Record("members.merged", actor, merge.Into, path, now, note);
    }
}
