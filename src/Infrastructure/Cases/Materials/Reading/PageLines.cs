using System.Text;

namespace WeChatUnion.Infrastructure.Cases.Materials.Reading;

/// <summary>Words as lines of text: what stands at one height is one line, a gap wider than a letter is two spaces.</summary>
internal static class PageLines
{
    public static IReadOnlyList<string> Of(IEnumerable<PageWord> words)
    {
        var lines = new List<List<PageWord>>();
        foreach (var word in words.OrderBy(one => one.Y))
        {
            var line = lines.LastOrDefault();
            if (line is null || word.Y - line[0].Y > Math.Max(line[0].Size, word.Size) / 2)
            {
                lines.Add(line = []);
            }
            line.Add(word);
        }
        return [.. lines.Select(Join)];
    }

    private static string Join(List<PageWord> line)
    {
        var text = new StringBuilder();
        PageWord? before = null;
        foreach (var word in line.OrderBy(one => one.X))
        {
            var gap = before is null ? 0 : word.X - before.X - before.Width;
            text.Append(
                    gap > word.Size ? "  "
                    : gap > word.Size / 5 ? " "
                    : ""
                )
                .Append(word.Text);
            before = word;
        }
        return text.ToString();
    }
}
