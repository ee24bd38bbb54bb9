using System.IO.Compression;
using System.Text;
using System.Xml;

namespace WeChatUnion.Infrastructure.Tables;

/// <summary>The parts of a workbook, opened with a limit on what they unpack to.</summary>
internal sealed class XlsxArchive : IDisposable
{
    private const string Relations =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>A sheet of a million rows unpacks to about 700 MB.</summary>
    private const long LargestPart = 4L << 30;

    /// <summary>Spreadsheets pack to a tenth or a twentieth; a bomb to a thousandth.</summary>
    private const long LargestRatio = 150;

    private const long SmallPart = 16L << 20;

    /// <summary>A zip's list of parts is read as a whole; a workbook's has some dozen lines.</summary>
    private const long LongestList = 4L << 20;

    /// <summary>Of one part: a relation or a sheet costs a line.</summary>
    private const int MostSheets = 1000;

    /// <summary>Whatever a part says it is: spreadsheets write no other, and its bytes are limited as such.</summary>
    private static readonly UTF8Encoding Utf8 = new(true, throwOnInvalidBytes: true);

    private readonly ZipArchive zip;

    /// <exception cref="UnusableFileException">It is none, or has parts without end.</exception>
    public XlsxArchive(HeardStream file)
    {
        try
        {
            file.Room = LongestList;
            zip = new ZipArchive(file, ZipArchiveMode.Read);
            _ = zip.Entries.Count;
            file.Room = null;
        }
        catch (InvalidDataException error)
        {
            throw new UnusableFileException("xlsx 文件不完整，或不是 xlsx。", error);
        }
    }

    /// <summary>Name and part of each sheet a person sees, in their order.</summary>
    public IReadOnlyList<(string Name, string Part)> Sheets()
    {
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using (var relations = Xml("xl/_rels/workbook.xml.rels", out _))
        {
            while (relations.Read())
            {
                if (relations is { NodeType: XmlNodeType.Element, LocalName: "Relationship" })
                {
                    targets[relations.GetAttribute("Id") ?? ""] =
                        relations.GetAttribute("Target") ?? "";
                    Stop(targets.Count);
                }
            }
        }
        var sheets = new List<(string, string)>();
        using var workbook = Xml("xl/workbook.xml", out _);
        while (workbook.Read())
        {
            if (
                workbook is { NodeType: XmlNodeType.Element, LocalName: "sheet" }
                && workbook.GetAttribute("state") is null or "visible"
                && targets.TryGetValue(workbook.GetAttribute("id", Relations) ?? "", out var part)
            )
            {
                sheets.Add((workbook.GetAttribute("name") ?? "", PathOf(part)));
                Stop(sheets.Count);
            }
        }
        return sheets;
    }

    public bool Has(string part) => zip.GetEntry(part) is not null;

    public long LengthOf(string part) => zip.GetEntry(part)?.Length ?? 0;

    /// <param name="counted">Counts what has been read of it.</param>
    public XmlReader Xml(string part, out LimitedStream counted)
    {
        var entry =
            zip.GetEntry(part) ?? throw new UnusableFileException("这个压缩文件不是 xlsx 工作簿。");
        var limit = Math.Min(
            LargestPart,
            Math.Max(SmallPart, entry.CompressedLength * LargestRatio)
        );
        counted = new LimitedStream(entry.Open(), limit);
        return XmlReader.Create(
            new StreamReader(counted, Utf8, detectEncodingFromByteOrderMarks: false),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );
    }

    public void Dispose() => zip.Dispose();

    private static void Stop(int count)
    {
        if (count > MostSheets)
        {
            throw new UnusableFileException("xlsx 文件的工作表过多，没有导入。");
        }
    }

    private static string PathOf(string target) =>
        target.StartsWith('/') ? target[1..] : $"xl/{target}";
}
