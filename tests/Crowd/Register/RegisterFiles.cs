using System.IO.Compression;
using System.Text;

namespace WeChatUnion.Crowd.Register;

/// <summary>Rows as unions send them: CSV, or a workbook as Excel writes it, with shared strings and as many sheets as it takes.</summary>
internal static class RegisterFiles
{
    private const int RowsOfASheet = 1_000_000;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    public static void WriteCsv(string path, IEnumerable<string[]> rows)
    {
        using var text = new StreamWriter(path, false, new UTF8Encoding(true), 1 << 16);
        foreach (var row in rows)
        {
            text.WriteLine(string.Join(',', row));
        }
    }

    /// <param name="rows">Gone through twice: the strings come behind the sheets.</param>
    public static void WriteXlsx(string path, string[] header, Func<IEnumerable<string[]>> rows)
    {
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        var strings = new Dictionary<string, int>();
        var own = new HashSet<int> { 1, 2, 5 };
        var (next, sheets) = (0, 0);
        StreamWriter? text = null;
        var row = 0;
        foreach (var cells in rows())
        {
            if (text is null || row > RowsOfASheet)
            {
                Close(text, "</sheetData></worksheet>");
                text = Open(zip, $"xl/worksheets/sheet{++sheets}.xml");
                text.Write($"<worksheet xmlns=\"{Main}\"><sheetData>");
                row = 0;
                WriteRow(text, ++row, header, Shared);
            }
            WriteRow(
                text,
                ++row,
                cells,
                (at, cell) => own.Contains(at) ? next++ : Shared(at, cell)
            );
        }
        Close(text, "</sheetData></worksheet>");
        WriteStrings(zip, rows(), own, strings);
        WriteFrame(zip, sheets);

        int Shared(int at, string cell)
        {
            if (!strings.TryGetValue(cell, out var index))
            {
                strings[cell] = index = next++;
            }
            return index;
        }
    }

    private static void WriteRow(
        StreamWriter text,
        int row,
        string[] cells,
        Func<int, string, int> index
    )
    {
        text.Write($"<row r=\"{row}\">");
        for (var i = 0; i < cells.Length; i++)
        {
            text.Write($"<c r=\"{(char)('A' + i)}{row}\" t=\"s\"><v>{index(i, cells[i])}</v></c>");
        }
        text.Write("</row>");
    }

    /// <summary>In the order their numbers were given.</summary>
    private static void WriteStrings(
        ZipArchive zip,
        IEnumerable<string[]> rows,
        HashSet<int> own,
        Dictionary<string, int> shared
    )
    {
        var text = Open(zip, "xl/sharedStrings.xml");
        text.Write($"<sst xmlns=\"{Main}\">");
        var named = new Queue<string>(shared.OrderBy(one => one.Value).Select(one => one.Key));
        var next = 0;
        foreach (var cells in rows)
        {
            for (var i = 0; i < cells.Length; i++)
            {
                WriteNamed();
                if (own.Contains(i))
                {
                    Write(cells[i]);
                }
            }
        }
        WriteNamed();
        Close(text, "</sst>");

        void WriteNamed()
        {
            while (named.TryPeek(out var first) && shared[first] == next)
            {
                Write(named.Dequeue());
            }
        }

        void Write(string cell)
        {
            text.Write($"<si><t>{cell}</t></si>");
            next++;
        }
    }

    private static void WriteFrame(ZipArchive zip, int sheets)
    {
        var numbers = Enumerable.Range(1, sheets).ToList();
        var workbook = Open(zip, "xl/workbook.xml");
        workbook.Write($"<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><sheets>");
        numbers.ForEach(n =>
            workbook.Write($"<sheet name=\"会员{n}\" sheetId=\"{n}\" r:id=\"rId{n}\"/>")
        );
        Close(workbook, "</sheets></workbook>");
        var relations = Open(zip, "xl/_rels/workbook.xml.rels");
        relations.Write($"<Relationships xmlns=\"{Package}\">");
        numbers.ForEach(n =>
            relations.Write(
                $"<Relationship Id=\"rId{n}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
            )
        );
        Close(relations, "</Relationships>");
    }

    private static StreamWriter Open(ZipArchive zip, string part) =>
        new(
            zip.CreateEntry(part, CompressionLevel.Fastest).Open(),
            new UTF8Encoding(false),
            1 << 16
        )
        {
            AutoFlush = false,
        };

    private static void Close(StreamWriter? text, string end)
    {
        text?.Write(end);
        text?.Dispose();
    }
}
