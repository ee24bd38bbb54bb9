using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>A line of a union's history. Nothing changes it once written.</summary>
public sealed class OrganizationChange
{
    private OrganizationChange() { }

    /// <summary>Given by the database.</summary>
    public long Id { get; private set; }

    public UnionOrganizationId OrganizationId { get; private set; }

    public OrganizationChangeKind Kind { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Null: a file or the platform itself.</summary>
    public StaffAccountId? ById { get; private set; }

    /// <summary>What stood before, as people read it: a name, the parent's name, whether dues were paid.</summary>
    public string? Before { get; private set; }

    public string? After { get; private set; }

    public static OrganizationChange Of(
        UnionOrganizationId organization,
        OrganizationChangeKind kind,
        StaffAccountId? by,
        DateTimeOffset at,
        string? before,
        string? after
    ) =>
        new()
        {
            OrganizationId = organization,
            Kind = kind,
            At = at,
            ById = by,
            Before = before,
            After = after,
        };
}
