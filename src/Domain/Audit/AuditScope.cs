using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Audit;

/// <summary>Whose lines a scope shows. Lines that belong to no union are the whole platform's business.</summary>
public static class AuditScope
{
    /// <summary>Whether the scope holds the root of the tree, a path of one segment.</summary>
    public static bool HoldsRoot(this StaffScope scope) =>
        scope.Paths.Any(path => path.IndexOf('/', StringComparison.Ordinal) == path.Length - 1);

    public static bool ShowsLineOf(this StaffScope scope, string? unionPath) =>
        unionPath is null ? scope.HoldsRoot() : scope.Covers(unionPath);
}
