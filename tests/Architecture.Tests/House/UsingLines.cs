using System.Text.RegularExpressions;

namespace WeChatUnion.Architecture.Tests.House;

/// <summary>What a source file says of itself: its place, and the places its <c>using</c> lines name.</summary>
public sealed partial record UsingLines(Place? Place, IReadOnlyList<Place> Needed)
{
    public static UsingLines In(string file)
    {
        var text = Sources.Read(file);
        return new(
            House.Place.Of(SpaceOf(file, text)),
            [
                .. Usings()
                    .Matches(text)
                    .Select(match => House.Place.Of(match.Groups[1].Value))
                    .OfType<Place>(),
            ]
        );
    }

    /// <summary>A Razor component has the namespace of its folder.</summary>
    private static string? SpaceOf(string file, string text) =>
        Path.GetExtension(file) == ".razor"
            ? "WeChatUnion.Gateway."
                + Path.GetRelativePath("src/WeChatGateway", Path.GetDirectoryName(file)!)
                    .Replace(Path.DirectorySeparatorChar, '.')
        : Namespace().Match(text) is { Success: true } match ? match.Groups[1].Value
        : null;

    [GeneratedRegex(@"^@?using (WeChatUnion\.[\w.]+);?\s*$", RegexOptions.Multiline)]
    private static partial Regex Usings();

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
