using System.Text;

namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>Lists as files for spreadsheets: UTF-8 with its mark, as Excel wants it, one line a row.</summary>
internal static class ConsoleCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    public static Encoding Encoding { get; } =
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    /// <summary>Quoted where needed. What a spreadsheet would take for a formula begins with an apostrophe.</summary>
    public static string Line(params IEnumerable<string?> cells) =>
        string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? text)
    {
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text ?? "";
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0
            ? safe
            : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
