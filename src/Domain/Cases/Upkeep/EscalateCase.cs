using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>
/// A level that had its working days and did not decide: from now on the case stands on the desk of the union above, where it
/// is seen as overdue. At the city's it stays.
/// </summary>
public sealed class EscalateCase(
    ICaseStore store,
    IUnionDirectory unions,
    CaseTelling telling,
    IUnitOfWork work
)
{
    public async Task<bool> ExecuteAsync(CaseId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            await store.FindAsync(id, cancel)
                is not { State: CaseState.InReview, EscalatedAt: null, DeskId: { } desk } one
            || one.DueAt > now
        )
        {
            return false;
        }
        var way = await unions.FindWayAsync(desk, cancel);
        var above = way.Count > 1 ? way[^2] : null;
        one.Escalate(above?.Id ?? desk, now);
        telling.Record(one, "cases.escalated", now, unionPath: above?.Path);
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
