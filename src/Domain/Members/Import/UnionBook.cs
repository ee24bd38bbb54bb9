namespace WeChatUnion.Domain.Members.Import;

/// <summary>The unions a register file may name, by code and by name.</summary>
public sealed class UnionBook
{
    private readonly Dictionary<string, UnionOrganizationId> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnionOrganizationId?> byName = new(StringComparer.Ordinal);

    public void Add(UnionOrganizationId id, string? code, string name)
    {
        if (code is not null)
        {
            byCode[code] = id;
        }
        // A name two unions share names neither.
        byName[name] = byName.ContainsKey(name) ? null : id;
    }

    public UnionOrganizationId? OfCode(string code) =>
        byCode.TryGetValue(code, out var id) ? id : null;

    /// <summary>Null when nobody or several have it.</summary>
    public UnionOrganizationId? OfName(string name, out bool isShared)
    {
        isShared = byName.TryGetValue(name, out var id) && id is null;
        return id;
    }
}
