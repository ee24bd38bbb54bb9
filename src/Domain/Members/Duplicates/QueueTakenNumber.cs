using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Register;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Puts a member and the holder of the ID number he was to get into the queue, after the correction itself was refused.</summary>
public sealed class QueueTakenNumber(IDuplicateStore store, RegisterTrail trail, IUnitOfWork work)
{
    public async Task AddAsync(
        StaffActor actor,
        MemberId member,
        string unionPath,
        BlindIndex number,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await store.FindHolderAsync(number, cancel) is not MemberId holder || holder == member)
        {
            return;
        }
        store.Add(
            MemberDuplicate.Of(member, holder, DuplicateReason.SameIdNumberAfterCorrection, now)
        );
        var note = $"member:{holder.Value}";
        trail.Record("members.duplicate-queued", actor, member, unionPath, now, note);
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (UniqueRuleException twice) when (twice.Rule == MemberDuplicate.OncePerPair)
        {
            // The pair stands in the queue already, or was decided.
        }
    }
}
