using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>Some thousand rows on their way from the file to the database.</summary>
/// <param name="Places">How each row is named to people.</param>
/// <param name="Cells">Of each row its cells in the order of the columns; null where the table has no such column.</param>
/// <param name="Fraction">How much of the file had been read behind the block.</param>
internal sealed record RowBlock(
    RegisterColumns Columns,
    List<string> Places,
    List<string?[]> Cells,
    double Fraction
)
{
    public int Count => Places.Count;

    public IRegisterCells Row(int index) => new RowCells(Columns, Cells[index]);

    private sealed record RowCells(RegisterColumns Columns, string?[] Cells) : IRegisterCells
    {
        public string? this[RegisterColumn column] => Cells[Columns.PlaceOf(column)];
    }
}
