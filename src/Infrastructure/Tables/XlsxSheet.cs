using System.Globalization;
using System.Xml;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Tables;

/// <summary>One sheet's rows, read forward: nothing of the sheet is kept but the row at hand.</summary>
internal sealed class XlsxSheet(XmlReader xml, XlsxStrings strings) : IDisposable
{
    /// <summary>Cells behind it are not read; no register has as many columns.</summary>
    private const int MostColumns = 256;

    /// <summary>15 digits: what a spreadsheet keeps of a number.</summary>
    private const double LargestExact = 999_999_999_999_999;

    private readonly string[] cells = new string[MostColumns];

    public int Row { get; private set; }

    public int Count { get; private set; }

    public string this[int cell] => cell < Count ? cells[cell] : "";

    public bool Read()
    {
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" })
            {
                Row = int.TryParse(
                    xml.GetAttribute("r"),
                    CultureInfo.InvariantCulture,
                    out var number
                )
                    ? number
                    : Row + 1;
                Count = 0;
                if (!xml.IsEmptyElement && ReadCells())
                {
                    return true;
                }
            }
        }
        return false;
    }

    public void Dispose() => xml.Dispose();

    /// <summary>To the end of the row; whether any cell holds something.</summary>
    private bool ReadCells()
    {
        var (next, any) = (0, false);
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "row" })
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                continue;
            }
            var column = ColumnOf(xml.GetAttribute("r")) ?? next;
            next = column + 1;
            var text = xml.IsEmptyElement ? "" : ReadCell(xml.GetAttribute("t"));
            if (column >= MostColumns)
            {
                continue;
            }
            while (Count <= column)
            {
                cells[Count++] = "";
            }
            cells[column] = text;
            any |= text.Length > 0;
        }
        return any;
    }

    private string ReadCell(string? type)
    {
        var (value, isFormula) = ("", false);
        while (xml.Read() && xml is not { NodeType: XmlNodeType.EndElement, LocalName: "c" })
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "f" })
            {
                isFormula = true;
            }
            // Text stands in <v> or <t>; the reading of a phonetic hint in <rPh> is none of it.
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "rPh" })
            {
                xml.Skip();
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace)
            {
                value = value.Length == 0 ? xml.Value : value + xml.Value;
            }
            if (value.Length > CsvReader.LongestCell * 4)
            {
                value = CellMarks.TooLong;
            }
        }
        return isFormula ? CellMarks.Formula : Understood(type, value);
    }

    private string Understood(string? type, string value)
    {
        switch (type)
        {
            case "s":
                if (!int.TryParse(value, CultureInfo.InvariantCulture, out var index))
                {
                    return "";
                }
                value =
                    index >= 0 && index < strings.Count
                        ? strings[index]
                        : throw new UnusableFileException("xlsx 文件内部引用错误，请重新另存。");
                break;
            case null or "n" when value.AsSpan().ContainsAnyExceptInRange('0', '9'):
            case null or "n" when value.Length > 15:
                value = Number(value);
                break;
        }
        value = value.Trim();
        return value.Length > CsvReader.LongestCell ? CellMarks.TooLong : value;
    }

    private static string Number(string value) =>
        !double.TryParse(value, CultureInfo.InvariantCulture, out var number) ? value
        : Math.Abs(number) > LargestExact ? CellMarks.LostDigits
        : Math.Floor(number) == number ? number.ToString("F0", CultureInfo.InvariantCulture)
        : value;

    /// <summary>From 0: B7 is 1. Null when the cell names no place.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > MostColumns)
            {
                break;
            }
            column = (column * 26) + (c - 'A' + 1);
        }
        return column == 0 ? null : column - 1;
    }
}
