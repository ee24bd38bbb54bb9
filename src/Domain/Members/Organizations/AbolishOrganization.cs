using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

public sealed record AbolishOrganizationRequest(UnionOrganizationId Organization);

/// <summary>Ends a union that has nobody in membership and no active union below it. Its history stays.</summary>
public sealed class AbolishOrganization(
    IOrganizationStore store,
    OrganizationTrail trail,
    IUnitOfWork work
)
{
    public async Task<Outcome<UnionOrganizationId>> ExecuteAsync(
        StaffActor actor,
        AbolishOrganizationRequest request,
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
        if (union is null || !actor.MayMove(union))
        {
            return StaffRefusals.NotFound;
        }
        // Held before it is counted: nobody joins between the two.
        if (!await store.HoldActiveAsync(union.Id, cancel))
        {
            return RegisterRefusals.OrganizationNotActive;
        }
        if (await store.IsInUseAsync(union.Id, cancel))
        {
            return OrganizationRefusals.NotEmpty;
        }
        union.Abolish();
        trail.Record(actor, union, OrganizationChangeKind.Abolished, now, union.Name);
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : union.Id;
    }
}
