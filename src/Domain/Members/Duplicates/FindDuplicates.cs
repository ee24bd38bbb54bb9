using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Duplicates;

/// <summary>
/// One step of the sweep over the register. Each entry of a group is paired with the group's oldest; pairs that are known are
/// left alone, whatever became of them.
/// </summary>
public sealed class FindDuplicates(
    IDuplicateGroups groups,
    IDuplicateStore store,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Where to go on; null when the sweep is through.</returns>
    public async Task<Outcome<DuplicateCursor?>> ExecuteAsync(
        DuplicateCursor from,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var step = await groups.FindAsync(from, cancel);
        var pairs = step
            .Groups.SelectMany(group =>
                group.Members.Skip(1).Select(m => (group.Members[0], m, group.Reason))
            )
            .Select(pair => MemberDuplicate.Of(pair.Item1, pair.m, pair.Reason, now))
            .ToList();
        foreach (var pair in pairs)
        {
            store.Add(pair);
        }
        if (pairs.Count == 0)
        {
            return step.Next;
        }
        var note = $"{pairs.Count} pairs";
        audit.Record(
            new("members.duplicates-found", ActorKind.System, null, "register", now, note)
        );
        try
        {
            await work.SaveAsync(cancel);
        }
        catch (UniqueRuleException twice) when (twice.Rule == MemberDuplicate.OncePerPair)
        {
            // A correction queued one of them at this moment. The next sweep finds the rest.
        }
        return step.Next;
    }
}
