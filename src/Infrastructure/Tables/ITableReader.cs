namespace WeChatUnion.Infrastructure.Tables;

/// <summary>A file of rows, read once from the front: one table of a CSV, one for each sheet of an xlsx.</summary>
/// <remarks>Every member may throw <see cref="UnusableFileException"/>.</remarks>
internal interface ITableReader : IDisposable
{
    /// <summary>To the next table, before its first row. False when there is none.</summary>
    bool NextTable();

    /// <summary>To the next row that holds anything. False at the table's end.</summary>
    bool Read();

    /// <summary>How the row is named to people: <c>12</c>, <c>会员二!12</c>. Numbers as a spreadsheet shows them.</summary>
    string Place { get; }

    /// <summary>Cells of the row, empty ones at its end perhaps not counted.</summary>
    int Count { get; }

    /// <summary>"" behind the row's end; without white space around it; a <see cref="Domain.Members.Contracts.CellMarks"/> when unreadable.</summary>
    string this[int cell] { get; }

    /// <summary>How much of the file has been read, 0 to 1.</summary>
    double Fraction { get; }
}
