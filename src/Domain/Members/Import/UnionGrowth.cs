using WeChatUnion.Domain.Members.Organizations;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Import;

/// <summary>
/// A file of unions against the tree there is: what is to be added, parents first, and what has another name. Parents may
/// stand behind their children in the file.
/// </summary>
/// <param name="standing">All unions of the tree.</param>
/// <param name="mayChange">Which of them may be renamed or get unions below, and be told about; null: all.</param>
public sealed class UnionGrowth(
    IEnumerable<UnionOrganization> standing,
    Func<UnionOrganization, bool>? mayChange = null
)
{
    private readonly Dictionary<string, UnionOrganization> byCode = standing.ToDictionary(
        union => union.Code,
        StringComparer.Ordinal
    );

    private readonly Dictionary<string, UnionRow> rows = new(StringComparer.Ordinal);
    private readonly HashSet<UnionRow> done = [];
    private readonly List<UnionOrganization> added = [];
    private readonly List<(
        UnionOrganization Union,
        int VersionBefore,
        string NameBefore
    )> renamed = [];

    public IReadOnlyList<UnionOrganization> Added => added;

    public IReadOnlyList<(UnionOrganization Union, int VersionBefore, string NameBefore)> Renamed =>
        renamed;

    /// <summary>The lines of the unions' history that belong to it.</summary>
    public IEnumerable<OrganizationChange> History(DateTimeOffset at, StaffAccountId? by = null) =>
        added
            .Select(union => (union, OrganizationChangeKind.Added, (string?)null))
            .Concat(
                renamed.Select(one =>
                    (one.Union, OrganizationChangeKind.Renamed, (string?)one.NameBefore)
                )
            )
            .Select(one =>
                OrganizationChange.Of(one.Item1.Id, one.Item2, by, at, one.Item3, one.Item1.Name)
            );

    /// <summary>Takes all rows of the file; each carries its faults afterwards.</summary>
    public void Take(IReadOnlyList<UnionRow> file)
    {
        foreach (var row in file.Where(row => row.Code is not null))
        {
            if (!rows.TryAdd(row.Code!, row))
            {
                row.Faults.Add(
                    ImportFaults.Repeated(OrganizationColumns.Code, rows[row.Code!].Place)
                );
            }
        }
        foreach (var row in file)
        {
            Place(row);
        }
    }

    /// <summary>From the row up to the first union that stands, then down again: no file is too deep for the stack.</summary>
    private void Place(UnionRow row)
    {
        var way = new Stack<UnionRow>();
        for (var at = row; at is not null && done.Add(at); at = ParentRowOf(at))
        {
            way.Push(at);
        }
        while (way.TryPop(out var next))
        {
            if (next.Faults.Count == 0)
            {
                Settle(next);
            }
        }
    }

    private UnionRow? ParentRowOf(UnionRow row) =>
        byCode.ContainsKey(row.Parent) ? null : rows.GetValueOrDefault(row.Parent);

    private void Settle(UnionRow row)
    {
        var parent = byCode.GetValueOrDefault(row.Parent);
        if (byCode.TryGetValue(row.Code!, out var union))
        {
            // Before anything else is said: that it has ended, what it is called, where it stands.
            if (MayChange(union))
            {
                Compare(row, union, parent);
            }
            else
            {
                row.Faults.Add(OrganizationFaults.OutsideReach);
            }
        }
        else if (mayChange is not null && (parent is null || !mayChange(parent)))
        {
            // One answer, whether there is such a union elsewhere or nowhere.
            row.Faults.Add(OrganizationFaults.ParentOutsideReach);
        }
        else if (row.Parent.Length == 0)
        {
            Grow(row, byCode.Count > 0, OrganizationFaults.SecondRoot, parent);
        }
        else if (parent is null or { State: not UnionState.Active })
        {
            row.Faults.Add(
                IsInCircle(row) ? OrganizationFaults.ParentCircle : OrganizationFaults.ParentUnknown
            );
        }
        else
        {
            Grow(row, parent.Level == UnionLevel.Enterprise, OrganizationFaults.TooDeep, parent);
        }
    }

    private void Grow(
        UnionRow row,
        bool isWrong,
        Contracts.RowFault fault,
        UnionOrganization? parent
    )
    {
        var level = parent is null ? UnionLevel.City : parent.Level + 1;
        if (isWrong)
        {
            row.Faults.Add(fault);
        }
        else if (row.Level is { } said && said != level)
        {
            row.Faults.Add(OrganizationFaults.LevelWrong);
        }
        else
        {
            var id = UnionOrganizationId.New();
            var union =
                parent?.AddBelow(id, row.Name, row.Code)
                ?? UnionOrganization.Root(id, row.Name, row.Code);
            byCode[union.Code] = union;
            added.Add(union);
        }
    }

    private void Compare(UnionRow row, UnionOrganization union, UnionOrganization? parent)
    {
        if (union.ParentId != parent?.Id || (row.Parent.Length > 0 && parent is null))
        {
            row.Faults.Add(OrganizationFaults.ParentDiffers);
        }
        else if (row.Level is { } said && said != union.Level)
        {
            row.Faults.Add(OrganizationFaults.LevelWrong);
        }
        else if (union.Name != row.Name)
        {
            renamed.Add((union, union.Version, union.Name));
            union.Rename(row.Name);
        }
    }

    private bool MayChange(UnionOrganization union) => mayChange?.Invoke(union) ?? true;

    private bool IsInCircle(UnionRow row)
    {
        var seen = new HashSet<UnionRow>();
        var at = row;
        while (at is not null && seen.Add(at))
        {
            at = ParentRowOf(at);
        }
        return at is not null;
    }
}
