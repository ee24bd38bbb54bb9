namespace WeChatSimulator.Faults;

/// <param name="Name">How the control interface calls it.</param>
/// <param name="Title">How the page calls it.</param>
/// <param name="Beginnings">Paths of the area begin with one of these.</param>
internal sealed record ApiArea(string Name, string Title, params string[] Beginnings)
{
    public bool Holds(string path) =>
        Beginnings.Any(beginning => path.StartsWith(beginning, StringComparison.Ordinal));
}
