using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

public sealed record RenameOrganizationRequest(UnionOrganizationId Organization, string? Name);

/// <summary>Another name for a union. Its code and its place stay.</summary>
public sealed class RenameOrganization(
    IOrganizationStore store,
    OrganizationTrail trail,
    IUnitOfWork work
)
{
    /// <returns>The name in the spelling it is kept.</returns>
    public async Task<Outcome<string>> ExecuteAsync(
        StaffActor actor,
        RenameOrganizationRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (OrganizationReach.Door(actor) is { } closed)
        {
            return closed;
        }
        var name = OrganizationName.Parse(request.Name);
        if (!name.Succeeded)
        {
            return name;
        }
        var union = await store.FindAsync(request.Organization, cancel);
        if (union is null || !actor.MayEdit(union))
        {
            return StaffRefusals.NotFound;
        }
        if (union.State != UnionState.Active)
        {
            return RegisterRefusals.OrganizationNotActive;
        }
        if (union.Name == name.Value)
        {
            return RegisterRefusals.NothingChanged;
        }
        var before = union.Name;
        union.Rename(name.Value);
        trail.Record(actor, union, OrganizationChangeKind.Renamed, now, before, union.Name);
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : union.Name;
    }
}
