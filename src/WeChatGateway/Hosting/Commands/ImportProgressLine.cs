using System.Diagnostics;
using WeChatUnion.Infrastructure.Members.Import;

namespace WeChatUnion.Gateway.Hosting.Commands;

/// <summary>A bar that is drawn over itself; where there is no terminal, a plain line now and then.</summary>
internal sealed class ImportProgressLine(TextWriter output, bool isPlain)
    : IProgress<ImportProgress>,
        IDisposable
{
    private const int Width = 24;
    private static readonly TimeSpan Redraw = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan NextLine = TimeSpan.FromSeconds(10);
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan last;
    private bool drawn;

    public void Report(ImportProgress value)
    {
        var now = watch.Elapsed;
        if (now - last < (isPlain ? NextLine : Redraw))
        {
            return;
        }
        last = now;
        var rate = value.Counts.Rows / now.TotalSeconds;
        var left = value.Fraction > 0.001 ? now * ((1 / value.Fraction) - 1) : (TimeSpan?)null;
        var words =
            $"{value.Fraction:P0} {value.Counts.Rows:N0} 行，每秒 {rate:N0} 行"
            + (left is { } time ? $"，剩余 {time:mm\\:ss}" : "")
            + (value.Counts.Refused > 0 ? $"，未导入 {value.Counts.Refused:N0}" : "");
        if (isPlain)
        {
            output.WriteLine(words);
            return;
        }
        var full = (int)(value.Fraction * Width);
        // Back to the line's start, and away with what a longer line left.
        output.Write($"\r[{new string('█', full)}{new string(' ', Width - full)}] {words}\e[K");
        drawn = true;
    }

    public void Dispose()
    {
        if (drawn)
        {
            output.Write("\r\e[K");
        }
    }
}
