using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <param name="Kept">Which of the two goes on.</param>
public sealed record ProposeMergeRequest(MemberDuplicateId Duplicate, MemberId Kept);

/// <summary>The maker's half of a merge. Proposing anew replaces an earlier proposal.</summary>
public sealed class ProposeMerge(
    IDuplicateStore duplicates,
    IRegisterStore register,
    RegisterTrail trail,
    IUnitOfWork work
)
{
    public async Task<Outcome<MemberDuplicateId>> ExecuteAsync(
        StaffActor actor,
        ProposeMergeRequest request,
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
        var duplicate = loaded.Value.Duplicate;
        if (!duplicate.Holds(request.Kept))
        {
            return DuplicateRefusals.NotOneOfTheTwo;
        }
        duplicate.Propose(request.Kept, actor.Id, now);
        var absorbed = duplicate.Proposal()!.Absorbed;
        trail.Record(
            "members.merge-proposed",
            actor,
            request.Kept,
            loaded.Value.Of(request.Kept).Union.Path,
            now,
            $"member:{absorbed.Value}"
        );
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : duplicate.Id;
    }
}
