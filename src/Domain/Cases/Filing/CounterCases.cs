using WeChatUnion.Domain.Cases.Contracts.Filing;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Filing;

/// <summary>What every act of an officer on a case he files for a member begins with. A case the member fills in himself is none.</summary>
public sealed class CounterCases(ICaseStore store, IMemberDirectory members)
{
    internal async Task<Outcome<Case>> FindAsync(
        StaffActor actor,
        CaseId id,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(FilingActs.FileFor))
        {
            return StaffRefusals.NotAllowed;
        }
        return
            await store.FindAsync(id, cancel) is { FiledBy: not null, MemberId: { } member } one
            && await members.DescribeAsync(member, cancel) is { } entry
            && actor.May(FilingActs.FileFor, entry.UnionPath)
            ? one
            : StaffRefusals.NotFound;
    }
}
