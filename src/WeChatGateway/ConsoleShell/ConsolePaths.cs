namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Addresses the shell itself knows; a page's own stands on the page.</summary>
internal static class ConsolePaths
{
    public const string Home = "/console";
    public const string SignIn = "/console/sign-in";

    /// <summary>Where to go after signing in.</summary>
    public const string From = "from";

    /// <summary>One of our own pages of the console, or its first.</summary>
    public static string Safe(string? from) =>
        from is not null
        && (from == Home || from.StartsWith(Home + "/", StringComparison.Ordinal))
        && !from.StartsWith(SignIn, StringComparison.Ordinal)
        && from.All(letter => letter is > ' ' and <= '~' and not '\\')
            ? from
            : Home;
}
