using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using WeChatSimulator.Api;

namespace WeChatSimulator.Templates;

/// <summary>Checks a message's fields against its template, and fills them in.</summary>
internal static partial class FieldCheck
{
    /// <returns>The errmsg of a 47003, or null.</returns>
    public static string? FaultOf(SimulatedTemplate template, JsonObject? data)
    {
        foreach (var key in KeysOf(template))
        {
            var value = ValueOf(data, key);
            var isNeeded = template.Kind is not TemplateKind.Message || FieldTypes.Knows(key);
            if (string.IsNullOrEmpty(value))
            {
                if (isNeeded)
                {
                    return $"argument invalid! data.{key}.value is empty";
                }
            }
            else if (
                !FieldTypes.Allows(key, value)
                || (template.Listed.TryGetValue(key, out var listed) && !listed.Contains(value))
            )
            {
                return $"argument invalid! data.{key}.value invalid";
            }
        }

        return null;
    }

    /// <summary>What the phone shows.</summary>
    public static string Fill(SimulatedTemplate template, JsonObject? data) =>
        Marks().Replace(template.Content, mark => ValueOf(data, mark.Groups[1].Value) ?? "").Trim();

    private static IEnumerable<string> KeysOf(SimulatedTemplate template) =>
        Marks().Matches(template.Content).Select(mark => mark.Groups[1].Value).Distinct();

    private static string? ValueOf(JsonObject? data, string key) =>
        (data?[key] as JsonObject)?.Text("value");

    [GeneratedRegex(@"\{\{([A-Za-z0-9_]+)\.DATA\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
