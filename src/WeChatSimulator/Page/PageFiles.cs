using System.Net;
using System.Reflection;
using System.Text;

namespace WeChatSimulator.Page;

/// <summary>The simulator's pages with their scripts and styles, out of the assembly.</summary>
internal static class PageFiles
{
    /// <summary>The page that stands at the simulator's own address.</summary>
    private const string Start = "phone.html";

    /// <summary>All of them, with the words in double braces still to be filled in.</summary>
    public static IReadOnlyList<PageFile> All { get; } = [.. Load()];

    /// <summary>The file's text for this host.</summary>
    public static string Fill(PageFile file, string prefix, SimulatorOptions options) =>
        file
            .Text.Replace("{{prefix}}", prefix, StringComparison.Ordinal)
            .Replace(
                "{{account}}",
                WebUtility.HtmlEncode(options.AccountName),
                StringComparison.Ordinal
            )
            .Replace(
                "{{api}}",
                WebUtility.HtmlEncode(options.MiniProgramApiUrl),
                StringComparison.Ordinal
            )
            .Replace("{{templates}}", MiniProgramTemplates(options), StringComparison.Ordinal)
            .Replace("{{hints}}", HintItems(options), StringComparison.Ordinal);

    private static string HintItems(SimulatorOptions options) =>
        string.Concat(options.Hints.Select(hint => $"<li>{WebUtility.HtmlEncode(hint)}</li>"));

    /// <summary>What the demo mini-program asks consent for.</summary>
    private static string MiniProgramTemplates(SimulatorOptions options) =>
        WebUtility.HtmlEncode(
            string.Join(
                ' ',
                options.Templates.Where(one => one.IsMiniProgram).Select(one => one.Id).Take(3)
            )
        );

    private static IEnumerable<PageFile> Load()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames())
        {
            var type = Path.GetExtension(name) switch
            {
                ".html" => "text/html; charset=utf-8",
                ".css" => "text/css; charset=utf-8",
                ".js" => "text/javascript; charset=utf-8",
                _ => null,
            };
            if (type is not null)
            {
                yield return new(AddressOf(name), Read(assembly, name), type);
            }
        }
    }

    private static string AddressOf(string name) =>
        name == Start ? ""
        : name.EndsWith(".html", StringComparison.Ordinal) ? "/" + Path.ChangeExtension(name, null)
        : "/" + name;

    private static string Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
