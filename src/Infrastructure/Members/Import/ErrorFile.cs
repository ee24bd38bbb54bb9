using System.Text;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>Each reason for each refused row, as a CSV that Excel opens by a double click. It holds no value of the file.</summary>
/// <param name="create">Called when there is something to write.</param>
/// <param name="most">Rows it names; of those behind them it says only that there are some.</param>
internal sealed class ErrorFile(Func<Stream> create, long most) : IAsyncDisposable
{
    private const string More =
        "\"\",,more,未导入的行过多，后面的不再列出；请改正以上各行后重新导入。";
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private StreamWriter? text;
    private long rows;

    public async Task WriteAsync(string place, IReadOnlyList<RowFault> faults)
    {
        if (++rows > most)
        {
            if (rows == most + 1)
            {
                await text!.WriteLineAsync(More);
            }
            return;
        }
        if (text is null)
        {
            text = new StreamWriter(create(), WithMark);
            await text.WriteLineAsync("行号,列,代码,说明");
        }
        foreach (var fault in faults)
        {
            await text.WriteLineAsync(
                $"{Quoted(place)},{fault.Column},{fault.Code},{Quoted(fault.Message)}"
            );
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (text is not null)
        {
            await text.DisposeAsync();
        }
    }

    /// <summary>A sheet's name may hold anything, also what a spreadsheet would run.</summary>
    private static string Quoted(string cell)
    {
        var safe =
            cell.Length > 0 && "=+-@\t\r".Contains(cell[0], StringComparison.Ordinal)
                ? $"'{cell}"
                : cell;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
