using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members;

/// <summary>A union of the five-level tree. A subtree is everything whose path starts with its own.</summary>
public sealed class UnionOrganization
{
    /// <summary>Five levels of 33 characters.</summary>
    public const int MaxPathLength = 165;

    public const int MaxNameLength = 100;

    public const string Table = "members_organizations";
    public const string OnePerCode = "ux_members_organizations_code";

    private UnionOrganization() { }

    public UnionOrganizationId Id { get; private set; }

    public UnionOrganizationId? ParentId { get; private set; }

    public UnionLevel Level { get; private set; }

    public string Name { get; private set; } = null!;

    /// <summary>See <see cref="UnionCode"/>. One that was never given another has its id in hex.</summary>
    public string Code { get; private set; } = null!;

    /// <summary>The ids from the root down to this one, 32 hex digits and a slash each.</summary>
    public string Path { get; private set; } = null!;

    public UnionState State { get; private set; }

    /// <summary>The union in which a merged one goes on; never itself a merged one.</summary>
    public UnionOrganizationId? MergedInto { get; private set; }

    /// <summary>Whether the unit hands over its dues (拨缴经费).</summary>
    public bool PaysDues { get; private set; }

    /// <summary>The day since when it does or does not; null: since it was registered.</summary>
    public DateOnly? DuesSince { get; private set; }

    /// <summary>Rises with each change; a change made on an older one is refused by the database.</summary>
    public int Version { get; private set; }

    /// <summary>The end of the subtree's range: all paths from <see cref="Path"/> up to here, without it.</summary>
    public string PathEnd => PathRange.EndOf(Path);

    /// <summary>Empty for the city's.</summary>
    public string ParentPath => Path[..^SegmentOf(Id).Length];

    /// <param name="code">Already of one spelling, see <see cref="UnionCode"/>; null: its id in hex.</param>
    public static UnionOrganization Root(
        UnionOrganizationId id,
        string name,
        string? code = null
    ) => Grow(id, parent: null, name, code);

    /// <param name="code">Already of one spelling, see <see cref="UnionCode"/>; null: its id in hex.</param>
    /// <exception cref="InvalidOperationException">Nothing stands below an enterprise union.</exception>
    public UnionOrganization AddBelow(UnionOrganizationId id, string name, string? code = null) =>
        Level == UnionLevel.Enterprise
            ? throw new InvalidOperationException("An enterprise union has no unions below it.")
            : Grow(id, this, name, code);

    public bool Covers(UnionOrganization other) =>
        other.Path.StartsWith(Path, StringComparison.Ordinal);

    public void Rename(string name)
    {
        Name = name;
        Version++;
    }

    /// <summary>Where this one stands once it is below another; the paths below it are the store's to change.</summary>
    public string PathBelow(UnionOrganization parent) => parent.Path + SegmentOf(Id);

    public void MoveBelow(UnionOrganization parent)
    {
        ParentId = parent.Id;
        Path = PathBelow(parent);
        Version++;
    }

    public void MergeInto(UnionOrganization survivor)
    {
        (State, MergedInto) = (UnionState.Merged, survivor.Id);
        Version++;
    }

    public void Abolish()
    {
        State = UnionState.Abolished;
        Version++;
    }

    public void SetDues(bool pays, DateOnly since)
    {
        (PaysDues, DuesSince) = (pays, since);
        Version++;
    }

    private static UnionOrganization Grow(
        UnionOrganizationId id,
        UnionOrganization? parent,
        string name,
        string? code
    ) =>
        new()
        {
            Id = id,
            ParentId = parent?.Id,
            Level = parent is null ? UnionLevel.City : parent.Level + 1,
            Name = name,
            Code = code ?? $"{id.Value:N}".ToUpperInvariant(),
            Path = parent?.Path + SegmentOf(id),
            State = UnionState.Active,
            PaysDues = true,
        };

    private static string SegmentOf(UnionOrganizationId id) => $"{id.Value:N}/";
}
