using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <param name="Absorbed">Ends; its members, the unions below it and its code go to the other.</param>
public sealed record MergeOrganizationsRequest(
    UnionOrganizationId Absorbed,
    UnionOrganizationId Into
);

/// <summary>
/// Two unions of one level become one. The absorbed one stays as a stub without members, so that old papers, files and
/// its code lead to the one that goes on.
/// </summary>
public sealed class MergeOrganizations(
    IOrganizationStore store,
    OrganizationTrail trail,
    IUnitOfWork work
)
{
    /// <returns>The one that goes on.</returns>
    public async Task<Outcome<UnionOrganizationId>> ExecuteAsync(
        StaffActor actor,
        MergeOrganizationsRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (OrganizationReach.Door(actor) is { } closed)
        {
            return closed;
        }
        await using var tree = await store.HoldTreeAsync(cancel);
        var absorbed = await store.FindAsync(request.Absorbed, cancel);
        var into = await store.FindAsync(request.Into, cancel);
        if (absorbed is null || into is null || !actor.MayMove(absorbed) || !actor.MayMove(into))
        {
            return StaffRefusals.NotFound;
        }
        if (absorbed.Level != into.Level || absorbed.Id == into.Id)
        {
            return OrganizationRefusals.WrongLevel;
        }
        // In the order of their ids, whoever asked: two that hold two unions never wait for each other.
        foreach (var id in new[] { absorbed.Id, into.Id }.OrderBy(id => id.Value))
        {
            if (!await store.HoldActiveAsync(id, cancel))
            {
                return RegisterRefusals.OrganizationNotActive;
            }
        }
        await store.MovePathsBelowAsync(absorbed.Path, into.Path, cancel);
        await store.HandOverAsync(new(absorbed, into, actor.Id, now), cancel);
        absorbed.MergeInto(into);
        var note = $"union:{absorbed.Id.Value} into union:{into.Id.Value}";
        trail.Record(
            actor,
            absorbed,
            OrganizationChangeKind.Merged,
            now,
            absorbed.Name,
            into.Name,
            note
        );
        trail.Record(
            actor,
            into,
            OrganizationChangeKind.TookOver,
            now,
            absorbed.Name,
            into.Name,
            note
        );
        return await work.SaveOrRefuseAsync(cancel) is { } stale ? stale : into.Id;
    }
}
