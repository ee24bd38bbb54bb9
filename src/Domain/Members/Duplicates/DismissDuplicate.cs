using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Duplicates;

public sealed record DismissDuplicateRequest(MemberDuplicateId Duplicate, string? Reason);

/// <summary>Two people after all. The pair is never queued again.</summary>
public sealed class DismissDuplicate(
    IDuplicateStore duplicates,
    IRegisterStore register,
    RegisterTrail trail,
    IUnitOfWork work
)
{
    public async Task<Outcome<MemberDuplicateId>> ExecuteAsync(
        StaffActor actor,
        DismissDuplicateRequest request,
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
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var pair = loaded.Value;
        pair.Duplicate.Decide(DuplicateState.NotSame, actor.Id, now, reason.Value);
        trail.Record(
            "members.duplicate-dismissed",
            actor,
            pair.First.Member.Id,
            pair.First.Union.Path,
            now,
            $"member:{pair.Second.Member.Id.Value}"
        );
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : pair.Duplicate.Id;
    }
}
