using System.Collections.Frozen;
using System.Reflection;
using System.Text;

namespace WeChatSimulator.Page;

/// <summary>The phone page's files, out of the assembly.</summary>
internal static class PageFiles
{
    private static readonly FrozenDictionary<string, (string Text, string Type)> Files = new[]
    {
        ("phone.html", "text/html; charset=utf-8"),
        ("phone.css", "text/css; charset=utf-8"),
        ("phone.js", "text/javascript; charset=utf-8"),
        ("panel.js", "text/javascript; charset=utf-8"),
        ("live.js", "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary(file => file.Item1, file => (Load(file.Item1), file.Item2));

    /// <summary>The file, with <c>{{prefix}}</c> and <c>{{account}}</c> filled in.</summary>
    public static (string Text, string Type)? Find(string name, string prefix, string account) =>
        Files.TryGetValue(name, out var file)
            ? (
                file.Text.Replace("{{prefix}}", prefix, StringComparison.Ordinal)
                    .Replace(
                        "{{account}}",
                        System.Net.WebUtility.HtmlEncode(account),
                        StringComparison.Ordinal
                    ),
                file.Type
            )
            : null;

    private static string Load(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
