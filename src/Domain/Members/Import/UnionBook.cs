namespace WeChatUnion.Domain.Members.Import;

/// <summary>The unions a register file may name, by code and by name.</summary>
public sealed class UnionBook
{
    private readonly Dictionary<string, UnionOrganizationId> byCode = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UnionOrganizationId?> byName = new(StringComparer.Ordinal);

    private readonly Dictionary<UnionOrganizationId, string> names = [];

    /// <summary>Of active unions; the code of a merged one leads to where it went.</summary>
    public static UnionBook Of(IReadOnlyCollection<UnionOrganization> all)
    {
        var book = new UnionBook();
        foreach (var union in all.Where(union => union.State == UnionState.Active))
        {
            book.Add(union.Id, union.Code, union.Name);
        }
        foreach (var union in all.Where(union => union.State == UnionState.Merged))
        {
            book.byCode[union.Code] = union.MergedInto!.Value;
        }
        return book;
    }

    private void Add(UnionOrganizationId id, string code, string name)
    {
        (byCode[code], names[id]) = (id, name);
        // A name two unions share names neither.
        byName[name] = byName.ContainsKey(name) ? null : id;
    }

    /// <param name="code">As typed, in any spelling of <see cref="UnionCode"/>.</param>
    public UnionOrganizationId? OfCode(string code) =>
        byCode.TryGetValue(code, out var id) ? id
        : UnionCode.Parse(code) is { Succeeded: true } parsed
        && byCode.TryGetValue(parsed.Value, out id)
            ? id
        : null;

    public string? NameOf(UnionOrganizationId id) => names.GetValueOrDefault(id);

    /// <summary>Null when nobody or several have it.</summary>
    public UnionOrganizationId? OfName(string name, out bool isShared)
    {
        isShared = byName.TryGetValue(name, out var id) && id is null;
        return id;
    }
}
