using System.Globalization;
using System.Xml.Linq;
using WeChatUnion.Domain.Cases.Materials;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>Pages of an OFD file (GB/T 33190-2016): its text objects. Pictures and lines are left out.</summary>
internal static class OfdPages
{
    private const int MostWords = 20_000;
    private static readonly (double Width, double Height) A4 = (210, 297);

    /// <exception cref="UnreadableException">It swells, is too long or broken.</exception>
    public static IReadOnlyList<PageDrawing> Read(byte[] file)
    {
        using var zip = new BoundedZip(file);
        var main = zip.Load("OFD.xml") ?? throw Damaged();
        var root =
            Named(main, "DocRoot").FirstOrDefault()?.Value.Trim().TrimStart('/') ?? throw Damaged();
        var document = zip.Load(root) ?? throw Damaged();
        var folder = root.Contains('/', StringComparison.Ordinal)
            ? root[..(root.LastIndexOf('/') + 1)]
            : "";
        var pages = Named(document, "Page")
            .Select(page => page.Attribute("BaseLoc")?.Value)
            .OfType<string>()
            .ToList();
        if (pages.Count > MaterialRules.MostPages)
        {
            throw new UnreadableException(MaterialRefusals.TooManyPages);
        }
        var size = SizeOf(document) ?? A4;
        var drawn = pages
            .Select(page => page.StartsWith('/') ? page[1..] : folder + page)
            .Select(path => Draw(zip.Load(path) ?? throw Damaged(), size))
            .ToList();
        return drawn.Count == 0 ? throw Damaged() : drawn;
    }

    private static PageDrawing Draw(XDocument page, (double, double) usual)
    {
        var (width, height) = SizeOf(page) ?? usual;
        var words = Named(page, "TextObject").SelectMany(WordsOf).Take(MostWords).ToList();
        return new(width, height, words);
    }

    /// <summary>One word for each run; letters far apart are told apart by <see cref="PageLines"/> no longer.</summary>
    private static IEnumerable<PageWord> WordsOf(XElement text)
    {
        var place = Numbers(text.Attribute("Boundary")?.Value);
        var size = Number(text.Attribute("Size")?.Value) ?? 4;
        if (place.Count < 4)
        {
            yield break;
        }
        foreach (var code in text.Elements().Where(one => one.Name.LocalName == "TextCode"))
        {
            var said = code.Value.Trim();
            if (said.Length > 0)
            {
                var x = place[0] + (Number(code.Attribute("X")?.Value) ?? 0);
                var y = place[1] + (Number(code.Attribute("Y")?.Value) ?? size);
                yield return new(x, y, Math.Min(place[2], said.Length * size), size, said);
            }
        }
    }

    private static (double, double)? SizeOf(XDocument document) =>
        Named(document, "PhysicalBox").FirstOrDefault() is { } box
        && Numbers(box.Value) is [_, _, > 0 and var width, > 0 and var height, ..]
            ? (width, height)
            : null;

    /// <summary>Whatever prefix or version the namespace has.</summary>
    private static IEnumerable<XElement> Named(XDocument document, string name) =>
        document.Descendants().Where(one => one.Name.LocalName == name);

    private static List<double> Numbers(string? text) =>
        [
            .. (text ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(Number)
                .OfType<double>(),
        ];

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : null;

    private static UnreadableException Damaged() => new(MaterialRefusals.Damaged);
}
