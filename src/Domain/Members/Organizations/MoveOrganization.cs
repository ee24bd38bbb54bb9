using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

public sealed record MoveOrganizationRequest(
    UnionOrganizationId Organization,
    UnionOrganizationId Parent
);

/// <summary>
/// A union with all below it goes under another parent of the same level as the old one: so it can never come to stand
/// below itself. Its members stay with it.
/// </summary>
public sealed class MoveOrganization(
    IOrganizationStore store,
    OrganizationTrail trail,
    IUnitOfWork work
)
{
    /// <returns>The new path.</returns>
    public async Task<Outcome<string>> ExecuteAsync(
        StaffActor actor,
        MoveOrganizationRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (OrganizationReach.Door(actor) is { } closed)
        {
            return closed;
        }
        await using var tree = await store.HoldTreeAsync(cancel);
        var union = await store.FindAsync(request.Organization, cancel);
        var parent = await store.FindAsync(request.Parent, cancel);
        if (union is null || parent is null || !actor.MayMove(union) || !actor.MayEdit(parent))
        {
            return StaffRefusals.NotFound;
        }
        if (Check(union, parent) is { } refusal)
        {
            return refusal;
        }
        var old = await store.FindAsync(union.ParentId!.Value, cancel);
        var from = union.Path;
        union.MoveBelow(parent);
        await store.MovePathsBelowAsync(from, union.Path, cancel);
        trail.Record(
            actor,
            union,
            OrganizationChangeKind.Moved,
            now,
            old?.Name,
            parent.Name,
            $"from union:{old?.Id.Value} to union:{parent.Id.Value}"
        );
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : union.Path;
    }

    private static Refusal? Check(UnionOrganization union, UnionOrganization parent)
    {
        if (union.State != UnionState.Active || parent.State != UnionState.Active)
        {
            return RegisterRefusals.OrganizationNotActive;
        }
        if (parent.Level + 1 != union.Level || union.Covers(parent))
        {
            return OrganizationRefusals.WrongLevel;
        }
        return union.ParentId == parent.Id ? OrganizationRefusals.NothingToMove : null;
    }
}
