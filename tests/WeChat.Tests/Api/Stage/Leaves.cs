using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace WeChat.Tests.Api.Stage;

/// <summary>The values at the ends of a document or an object, as texts.</summary>
internal static class Leaves
{
    /// <summary>Name and text of every value that is neither null nor a container.</summary>
    public static IEnumerable<(string Name, string Text)> Of(JsonElement json, string name = "") =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Of(p.Value, p.Name)),
            JsonValueKind.Array => json.EnumerateArray().SelectMany(item => Of(item, name)),
            JsonValueKind.Null => [],
            _ => [(name, json.ToString())],
        };

    /// <summary>Every text in the object's public properties; times also as Unix seconds, true and false also as 1 and 0.</summary>
    public static IEnumerable<string> Of(object? value) =>
        value switch
        {
            null => [],
            string text => [text],
            bool flag => flag ? ["1", "True"] : ["0", "False"],
            DateTimeOffset time =>
            [
                time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            ],
            TimeSpan span => [span.TotalSeconds.ToString(CultureInfo.InvariantCulture)],
            DateOnly date => [date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            Enum kind => [kind.ToString(), kind.ToString("D")],
            IFormattable number => [number.ToString(null, CultureInfo.InvariantCulture)],
            JsonElement json => Of(json).Select(leaf => leaf.Text),
            IEnumerable items => items.Cast<object?>().SelectMany(Of),
            _ => value
                .GetType()
                .GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0)
                .SelectMany(property => Of(property.GetValue(value))),
        };
}
