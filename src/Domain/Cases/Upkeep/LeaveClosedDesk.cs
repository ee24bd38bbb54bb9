using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>
/// A case on the desk of a union that was merged or abolished after its way was agreed: the union it went into decides, or
/// the nearest one above.
/// </summary>
public sealed class LeaveClosedDesk(
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
                is not { State: CaseState.InReview, DeskId: { } desk } one
            || await FindStandingAsync(desk, cancel) is not { } next
            || next.Id == desk
        )
        {
            return false;
        }
        one.MoveDesk(next.Id);
        telling.Record(one, "cases.desk-moved", now, unionPath: next.Path);
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

    private async Task<UnionDescription?> FindStandingAsync(
        UnionOrganizationId desk,
        CancellationToken cancel
    )
    {
        var way = await unions.FindWayAsync(desk, cancel);
        foreach (var union in way.Reverse())
        {
            if (await unions.FindActiveAsync(union.Id, cancel) is { } standing)
            {
                return standing;
            }
        }
        return null;
    }
}
