namespace WeChatUnion.Gateway.Pages;

/// <summary>Where a request asks to be sent back to.</summary>
internal static class ReturnPath
{
    /// <summary>
    /// One of our pages, in letters a redirect's header may hold: others have to be escaped, and what our own pages ask
    /// for is.
    /// </summary>
    public static bool IsSafe(string path) =>
        (
            path.StartsWith("/m/", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("/verify/", StringComparison.OrdinalIgnoreCase)
        ) && path.All(letter => letter is > ' ' and <= '~' and not '\\');
}
