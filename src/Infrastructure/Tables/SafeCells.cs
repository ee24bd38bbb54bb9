namespace WeChatUnion.Infrastructure.Tables;

/// <summary>Cells that a spreadsheet shows and does not run.</summary>
internal static class SafeCells
{
    private const string Starters = "=+-@\t\r";

    /// <summary>Quoted; what could begin a formula gets an apostrophe before it.</summary>
    public static string Csv(string cell)
    {
        var safe =
            cell.Length > 0 && Starters.Contains(cell[0], StringComparison.Ordinal)
                ? $"'{cell}"
                : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
