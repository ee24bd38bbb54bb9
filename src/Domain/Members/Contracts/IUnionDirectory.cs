using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>The union tree as other rooms may ask it.</summary>
public interface IUnionDirectory
{
    /// <summary>Null when there is no such union.</summary>
    Task<UnionDescription?> FindAsync(UnionOrganizationId id, CancellationToken cancel);

    /// <summary>Those that exist, by id.</summary>
    Task<IReadOnlyDictionary<UnionOrganizationId, UnionDescription>> FindAsync(
        IReadOnlyCollection<UnionOrganizationId> ids,
        CancellationToken cancel
    );

    /// <summary>Unions inside the scope whose name holds the text, the highest in the tree first.</summary>
    Task<IReadOnlyList<UnionDescription>> SearchAsync(
        StaffScope scope,
        string text,
        int limit,
        CancellationToken cancel
    );

    /// <summary>The union that stands for this one now: itself, or the one it was merged into; null: abolished, or none.</summary>
    Task<UnionDescription?> FindActiveAsync(UnionOrganizationId id, CancellationToken cancel);

    /// <summary>The city's own union; null before there is a tree.</summary>
    Task<UnionDescription?> FindRootAsync(CancellationToken cancel);

    /// <summary>The way from the city's union down to this one, itself included; empty when there is no such union.</summary>
    Task<IReadOnlyList<UnionDescription>> FindWayAsync(
        UnionOrganizationId id,
        CancellationToken cancel
    );
}
