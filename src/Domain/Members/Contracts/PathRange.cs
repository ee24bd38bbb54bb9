namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>
/// A subtree as a range of the ordinally sorted paths: from the union's own path up to <see cref="EndOf"/>,
/// without it. One index answers it on every engine, where a pattern would not.
/// </summary>
public static class PathRange
{
    /// <param name="path">Ends with a slash; the character after the slash is 0.</param>
    public static string EndOf(string path) => path[..^1] + '0';
}
