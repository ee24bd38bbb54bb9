using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>
/// How far an administrator reaches: accounts of his unions, as long as they hold no role beyond
/// them. Otherwise a district could open an account that the city trusts.
/// </summary>
public sealed class StaffReach(IStaffStore store, IUnionDirectory unions)
{
    /// <summary>The account and the path of its union, or why the actor may not change it.</summary>
    public async Task<Outcome<Reached>> FindAsync(
        StaffActor actor,
        StaffAccountId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var scope = actor.ScopeOf(StaffActs.Edit);
        if (scope.IsEmpty)
        {
            return StaffRefusals.NotAllowed;
        }
        if (
            await store.FindAsync(id, cancel) is not { } account
            || await unions.FindAsync(account.OrganizationId, cancel) is not { } union
            || !scope.Covers(union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (id == actor.Id)
        {
            return StaffAccountRefusals.OwnAccount;
        }
        var grants = await store.FindGrantsAsync(id, cancel);
        var held = grants.Where(grant => grant.HoldsAt(now)).ToList();
        var paths = await unions.FindAsync([.. held.Select(g => g.OrganizationId)], cancel);
        return held.All(grant =>
            paths.TryGetValue(grant.OrganizationId, out var place) && scope.Covers(place.Path)
        )
            ? new Reached(account, union.Path, held)
            : StaffRefusals.NotAllowed;
    }

    /// <summary>A union the actor may give roles in.</summary>
    public async Task<Outcome<UnionDescription>> FindUnionAsync(
        StaffActor actor,
        UnionOrganizationId id,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(StaffActs.Edit))
        {
            return StaffRefusals.NotAllowed;
        }
        return
            await unions.FindAsync(id, cancel) is { } union && actor.May(StaffActs.Edit, union.Path)
            ? union
            : StaffRefusals.NotFound;
    }

    public sealed record Reached(
        StaffAccount Account,
        string UnionPath,
        IReadOnlyList<StaffRoleGrant> Grants
    );
}
