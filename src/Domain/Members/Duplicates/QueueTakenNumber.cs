using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>Puts a member and the holder of the ID number he was to get into the queue, after the correction itself was refused.</summary>
public sealed class QueueTakenNumber(IDuplicateStore store, IUnitOfWork work)
{
    public async Task AddAsync(
        MemberId member,
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
