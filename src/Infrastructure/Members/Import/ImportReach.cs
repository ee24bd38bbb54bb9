using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Import;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Members.Contracts;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tables;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>
/// Whose members an import may write: those of one union and all below it, as the tree stood when it began. A row must
/// lead into it, and the member it names must not come from outside: a file is no way around a transfer.
/// </summary>
internal sealed class ImportReach
{
    private readonly HashSet<UnionOrganizationId> unions;
    private readonly bool isWhole;

    private ImportReach(UnionOrganization top, HashSet<UnionOrganizationId> unions) =>
        (Path, isWhole, this.unions) = (top.Path, top.ParentId is null, unions);

    /// <summary>Of the union on top.</summary>
    public string Path { get; }

    /// <returns>Null when rows may be of any union.</returns>
    /// <exception cref="UnusableFileException">The union is no longer active.</exception>
    public static ImportReach? Of(
        IReadOnlyCollection<UnionOrganization> all,
        UnionOrganizationId? below
    )
    {
        if (below is not { } id)
        {
            return null;
        }
        var top = all.FirstOrDefault(union => union.Id == id);
        return top is { State: UnionState.Active }
            ? new(
                top,
                [
                    .. all.Where(union => union.Path.StartsWith(top.Path, StringComparison.Ordinal))
                        .Select(union => union.Id),
                ]
            )
            : throw new UnusableFileException("所选工会已合并或撤销，请重新选择。");
    }

    /// <summary>Whether a union lies in it.</summary>
    public bool Covers(UnionOrganization union) =>
        union.Path.StartsWith(Path, StringComparison.Ordinal);

    /// <summary>All there are: nothing lies outside.</summary>
    public bool IsWhole => isWhole;

    /// <summary>Whether rows may name the union: it lies in it, or was merged into one that does.</summary>
    public bool Knows(UnionOrganization union) =>
        Covers(union) || (union.MergedInto is { } into && unions.Contains(into));

    /// <summary>
    /// Gives every row that leads out of it its fault, so that it is not written. Before the row is compared with
    /// anything else the register holds; whether its number stands elsewhere shows only where all else is good.
    /// </summary>
    public void Mark(IEnumerable<PreparedRow> rows)
    {
        if (isWhole)
        {
            return;
        }
        foreach (var row in rows)
        {
            if (LeadsOut(row))
            {
                row.Known = null;
                row.Faults.Clear();
                row.Faults.Add(ImportFaults.OutsideReach);
            }
            else if (row.Known is { } member && !unions.Contains(member.Union))
            {
                row.Known = null;
                if (row.Faults.Count == 0)
                {
                    row.Faults.Add(ImportFaults.OutsideReach);
                }
            }
        }
    }

    /// <summary>Members of it, double entries left out.</summary>
    public Task<int> CountAsync(UnionDbContext db, CancellationToken cancel)
    {
        var below = UnionSubtrees.OrganizationsIn(db, new StaffScope([Path]));
        return db.Set<Member>()
            .Where(member => member.State != MemberState.Merged)
            .CountAsync(member => below.Contains(member.OrganizationId), cancel);
    }

    private bool LeadsOut(PreparedRow row) =>
        row.Entry.Union is { } union
            ? !unions.Contains(union)
            : row.Faults.Contains(ImportFaults.UnionCodeUnknown)
                || row.Faults.Contains(ImportFaults.UnionNameUnknown);
}
