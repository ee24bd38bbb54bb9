using System.IO.Compression;
using System.Security;
using System.Text;

namespace WeChatUnion.Infrastructure.Tables;

/// <summary>
/// A workbook written row by row, a further sheet whenever one is full. Every cell is text: nothing in it is a formula, and
/// long numbers keep their digits.
/// </summary>
/// <param name="title">Of the sheets, each with its number behind it; plain letters.</param>
internal sealed class XlsxWriter(Stream output, string title, IReadOnlyList<string> header)
    : IDisposable
{
    private const int RowsOfASheet = 1_048_576;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    private readonly ZipArchive zip = new(output, ZipArchiveMode.Create, leaveOpen: true);
    private StreamWriter? sheet;
    private int sheets;
    private int row;
    private long written;

    public void Write(IReadOnlyList<string> cells)
    {
        if (sheet is null || row == RowsOfASheet)
        {
            EndSheet();
            BeginSheet();
        }
        WriteRow(cells);
        written++;
    }

    /// <summary>Ends the workbook; answers the rows without headers.</summary>
    public long Finish()
    {
        if (sheet is null)
        {
            BeginSheet();
        }
        EndSheet();
        var numbers = Enumerable.Range(1, sheets).ToList();
        Part(
            "[Content_Types].xml",
            $"""<Types xmlns="{Types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="{Kind}.sheet.main+xml"/>{Each(Override)}</Types>"""
        );
        Part(
            "_rels/.rels",
            $"""<Relationships xmlns="{Package}"><Relationship Id="rId1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>"""
        );
        Part(
            "xl/workbook.xml",
            $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets>{Each(Sheet)}</sheets></workbook>"""
        );
        Part(
            "xl/_rels/workbook.xml.rels",
            $"""<Relationships xmlns="{Package}">{Each(Relation)}</Relationships>"""
        );
        return written;

        string Each(Func<int, string> part) => string.Concat(numbers.Select(part));
    }

    public void Dispose()
    {
        sheet?.Dispose();
        zip.Dispose();
    }

    private static string Override(int n) =>
        $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Kind}.worksheet+xml"/>""";

    private string Sheet(int n) => $"""<sheet name="{title}{n}" sheetId="{n}" r:id="rId{n}"/>""";

    private static string Relation(int n) =>
        $"""<Relationship Id="rId{n}" Type="{Office}/worksheet" Target="worksheets/sheet{n}.xml"/>""";

    private void BeginSheet()
    {
        sheet = Open($"xl/worksheets/sheet{++sheets}.xml");
        sheet.Write($"""<worksheet xmlns="{Main}"><sheetData>""");
        row = 0;
        WriteRow(header);
    }

    private void EndSheet()
    {
        sheet?.Write("</sheetData></worksheet>");
        sheet?.Dispose();
    }

    private void WriteRow(IReadOnlyList<string> cells)
    {
        row++;
        sheet!.Write("<row>");
        foreach (var cell in cells)
        {
            sheet.Write("""<c t="inlineStr"><is><t>""");
            sheet.Write(SecurityElement.Escape(cell));
            sheet.Write("</t></is></c>");
        }
        sheet.Write("</row>");
    }

    private void Part(string name, string xml)
    {
        using var part = Open(name);
        part.Write(xml);
    }

    private StreamWriter Open(string name) =>
        new(
            zip.CreateEntry(name, CompressionLevel.Fastest).Open(),
            new UTF8Encoding(false),
            1 << 16
        );
}
