using System.Text.RegularExpressions;

namespace WeChat.Api.Templates;

/// <summary>Reads the text of a template, where <c>{{thing1.DATA}}</c> marks a field.</summary>
internal static partial class TemplateContent
{
    /// <summary>The fields' keys in order, each once.</summary>
    public static IReadOnlyList<string> KeysOf(string? content) =>
        [
            .. Marks()
                .Matches(content ?? string.Empty)
                .Select(mark => mark.Groups[1].Value)
                .Distinct(),
        ];

    // WeChat's documents print the braces apart.
    [GeneratedRegex(@"\{\s*\{\s*([A-Za-z0-9_]+)\.DATA\s*\}\s*\}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
