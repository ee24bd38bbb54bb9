using System.Text;
using System.Xml;

namespace WeChatUnion.Infrastructure.Tables;

/// <summary>The sheets of a workbook one after the other, in little memory whatever their size.</summary>
internal sealed class XlsxReader : ITableReader
{
    private const string StringsPart = "xl/sharedStrings.xml";
    private readonly Stream file;
    private readonly XlsxArchive archive;
    private readonly IReadOnlyList<(string Name, string Part)> sheets;
    private readonly long total;
    private XlsxStrings? strings;
    private LimitedStream? counted;
    private XlsxSheet? sheet;
    private int current = -1;
    private long before;

    public XlsxReader(HeardStream file, IReadOnlyList<string> wanted)
    {
        this.file = file;
        archive = new XlsxArchive(file);
        var all = Reading(archive.Sheets);
        sheets = wanted.Count == 0 ? all : [.. wanted.Select(name => Named(all, name))];
        total = sheets.Sum(one => archive.LengthOf(one.Part));
    }

    public string Place =>
        sheets.Count == 1 ? $"{sheet!.Row}" : $"{sheets[current].Name}!{sheet!.Row}";

    public int Count => sheet!.Count;

    public double Fraction =>
        total == 0 ? 0 : Math.Min(1, (before + (counted?.Taken ?? 0)) / (double)total);

    public string this[int cell] => sheet![cell];

    public bool NextTable()
    {
        strings ??= Reading(ReadStrings);
        before += counted?.Taken ?? 0;
        sheet?.Dispose();
        (sheet, counted) = (null, null);
        if (++current >= sheets.Count)
        {
            return false;
        }
        sheet = new XlsxSheet(
            Reading(() => archive.Xml(sheets[current].Part, out counted)),
            strings
        );
        return true;
    }

    public bool Read() => Reading(sheet!.Read);

    public void Dispose()
    {
        sheet?.Dispose();
        archive.Dispose();
        file.Dispose();
    }

    private XlsxStrings ReadStrings()
    {
        var kept = new XlsxStrings();
        if (!archive.Has(StringsPart))
        {
            return kept;
        }
        using var xml = archive.Xml(StringsPart, out _);
        var text = "";
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                text = "";
                if (xml.IsEmptyElement)
                {
                    kept.Add("");
                }
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                text = text.Length == 0 ? xml.Value : text + xml.Value;
            }
            else if (xml is { NodeType: XmlNodeType.EndElement, LocalName: "si" })
            {
                kept.Add(text);
            }
        }
        return kept;
    }

    private static (string Name, string Part) Named(
        IReadOnlyList<(string Name, string Part)> all,
        string name
    ) =>
        all.FirstOrDefault(one => one.Name == name) is { Name: not null } found
            ? found
            : throw new UnusableFileException($"没有名为“{name}”的工作表。");

    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken)
            when (broken is XmlException or InvalidDataException or DecoderFallbackException)
        {
            throw new UnusableFileException(
                sheet is null
                    ? "xlsx 文件不完整或已损坏。"
                    : $"{Place} 行之后的内容不完整或已损坏。",
                broken
            );
        }
    }
}
