using System.Collections.Frozen;
using System.Net;
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
        ("jweixin.js", "text/javascript; charset=utf-8"),
    }.ToFrozenDictionary(file => file.Item1, file => (Load(file.Item1), file.Item2));

    /// <summary>The file, with <c>{{prefix}}</c>, <c>{{account}}</c> and <c>{{hints}}</c> filled in.</summary>
    public static (string Text, string Type)? Find(
        string name,
        string prefix,
        SimulatorOptions options
    ) =>
        Files.TryGetValue(name, out var file)
            ? (
                file.Text.Replace("{{prefix}}", prefix, StringComparison.Ordinal)
                    .Replace(
                        "{{account}}",
                        WebUtility.HtmlEncode(options.AccountName),
                        StringComparison.Ordinal
                    )
                    .Replace("{{hints}}", HintItems(options), StringComparison.Ordinal),
                file.Type
            )
            : null;

    private static string HintItems(SimulatorOptions options) =>
        string.Concat(options.Hints.Select(hint => $"<li>{WebUtility.HtmlEncode(hint)}</li>"));

    private static string Load(string name)
    {
        using var stream =
            Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The assembly lacks {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
