using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>Writes a change of the tree twice: into the union's history, for people, and into the trail.</summary>
public sealed class OrganizationTrail(IOrganizationStore store, IAuditTrail audit)
{
    public void Record(
        StaffActor actor,
        UnionOrganization union,
        OrganizationChangeKind kind,
        DateTimeOffset now,
        string? before = null,
        string? after = null,
        string? note = null
    )
    {
        store.Add(OrganizationChange.Of(union.Id, kind, actor.Id, now, before, after));
        audit.Record(
            new(
                ActOf(kind),
                ActorKind.Staff,
                actor.Id.Value,
                $"union:{union.Id.Value}",
                now,
                note,
                union.Path
            )
        );
    }

    private static string ActOf(OrganizationChangeKind kind) =>
        kind switch
        {
            OrganizationChangeKind.Added => "organizations.added",
            OrganizationChangeKind.Renamed => "organizations.renamed",
            OrganizationChangeKind.Moved => "organizations.moved",
            OrganizationChangeKind.Merged => "organizations.merged",
            OrganizationChangeKind.TookOver => "organizations.took-over",
            OrganizationChangeKind.Abolished => "organizations.abolished",
            OrganizationChangeKind.Dues => "organizations.dues-set",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
}
