namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>
/// The subtrees of unions in which an act is allowed. Queries take it as an argument: a row outside
/// of it does not exist for whoever asks.
/// </summary>
public sealed class StaffScope
{
    public StaffScope(IEnumerable<string> paths)
    {
        var widest = new List<string>();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            // In ordinal order a subtree follows its own root at once.
            if (widest.Count == 0 || !path.StartsWith(widest[^1], StringComparison.Ordinal))
            {
                widest.Add(path);
            }
        }
        Paths = widest;
    }

    public static StaffScope Nowhere { get; } = new([]);

    /// <summary>None lies inside another.</summary>
    public IReadOnlyList<string> Paths { get; }

    public bool IsEmpty => Paths.Count == 0;

    /// <summary>The city's own union with all below it: nothing lies outside.</summary>
    public bool IsWhole => Paths is [var path] && path.IndexOf('/') == path.Length - 1;

    public bool Covers(string unionPath) =>
        Paths.Any(path => unionPath.StartsWith(path, StringComparison.Ordinal));
}
