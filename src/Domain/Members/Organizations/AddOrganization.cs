using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <param name="Code">Null or empty: the union gets a code of our own making.</param>
public sealed record AddOrganizationRequest(
    UnionOrganizationId Parent,
    string? Name,
    string? Code = null
);

/// <summary>A new union, one level below its parent.</summary>
public sealed class AddOrganization(
    IOrganizationStore store,
    OrganizationTrail trail,
    IUnitOfWork work
)
{
    public async Task<Outcome<UnionOrganizationId>> ExecuteAsync(
        StaffActor actor,
        AddOrganizationRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (OrganizationReach.Door(actor) is { } closed)
        {
            return closed;
        }
        var name = OrganizationName.Parse(request.Name);
        var code = string.IsNullOrWhiteSpace(request.Code)
            ? default(Outcome<string>?)
            : UnionCode.Parse(request.Code);
        if (name.Refusal is { } wrongName)
        {
            return wrongName;
        }
        if (code?.Refusal is { } wrongCode)
        {
            return wrongCode;
        }
        await using var tree = await store.HoldTreeAsync(cancel);
        if (await store.FindAsync(request.Parent, cancel) is not { } parent)
        {
            return StaffRefusals.NotFound;
        }
        if (!actor.MayEdit(parent))
        {
            return StaffRefusals.NotFound;
        }
        if (parent.State != UnionState.Active)
        {
            return RegisterRefusals.OrganizationNotActive;
        }
        if (parent.Level == UnionLevel.Enterprise)
        {
            return OrganizationRefusals.WrongLevel;
        }
        var union = parent.AddBelow(UnionOrganizationId.New(), name.Value, code?.Value);
        store.Add(union);
        trail.Record(actor, union, OrganizationChangeKind.Added, now, after: union.Name);
        try
        {
            return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : union.Id;
        }
        catch (UniqueRuleException taken) when (taken.Rule == UnionOrganization.OnePerCode)
        {
            return OrganizationRefusals.CodeTaken;
        }
    }
}
