namespace WeChatUnion.Domain.Members;

/// <summary>A union of the five-level tree. A subtree is everything whose path starts with its own.</summary>
public sealed class UnionOrganization
{
    /// <summary>Five levels of 33 characters.</summary>
    public const int MaxPathLength = 165;

    public const int MaxNameLength = 100;

    private UnionOrganization() { }

    public UnionOrganizationId Id { get; private set; }

    public UnionOrganizationId? ParentId { get; private set; }

    public UnionLevel Level { get; private set; }

    public string Name { get; private set; } = null!;

    public string? Code { get; private set; }

    /// <summary>The ids from the root down to this one, 32 hex digits and a slash each.</summary>
    public string Path { get; private set; } = null!;

    public static UnionOrganization Root(UnionOrganizationId id, string name, string? code = null) =>
        new()
        {
            Id = id,
            Level = UnionLevel.City,
            Name = name,
            Code = code,
            Path = Segment(id),
        };

    /// <exception cref="InvalidOperationException">Nothing stands below an enterprise union.</exception>
    public UnionOrganization AddBelow(UnionOrganizationId id, string name, string? code = null) =>
        Level == UnionLevel.Enterprise
            ? throw new InvalidOperationException("An enterprise union has no unions below it.")
            : new()
            {
                Id = id,
                ParentId = Id,
                Level = Level + 1,
                Name = name,
                Code = code,
                Path = Path + Segment(id),
            };

    public bool Covers(UnionOrganization other) =>
        other.Path.StartsWith(Path, StringComparison.Ordinal);

    private static string Segment(UnionOrganizationId id) => $"{id.Value:N}/";
}
