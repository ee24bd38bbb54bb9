namespace WeChatUnion.Gateway.ConsoleShell;

/// <summary>How bars are drawn so that people can read them: round numbers beside, and no more words below than have room.</summary>
/// <param name="Step">Between two lines: 1, 2 or 5 times a power of ten.</param>
/// <param name="Top">The highest line; never below a value.</param>
/// <param name="LabelEach">Each so many bars has its word.</param>
public sealed record BarScale(long Step, long Top, int LabelEach)
{
    private const int MostLines = 4;
    private static readonly int[] Round = [1, 2, 5];

    public static BarScale Of(IReadOnlyCollection<long> values, int mostLabels)
    {
        var step = StepFor(values.DefaultIfEmpty().Max());
        var lines = Math.Max(1, Ceiling(values.DefaultIfEmpty().Max(), step));
        return new(step, step * lines, (int)Math.Max(1, Ceiling(values.Count, mostLabels)));
    }

    /// <summary>From 0 to the top.</summary>
    public IEnumerable<long> Lines
    {
        get
        {
            for (var line = 0L; line <= Top; line += Step)
            {
                yield return line;
            }
        }
    }

    private static long StepFor(long highest)
    {
        for (var power = 1L; ; power *= 10)
        {
            foreach (var digit in Round)
            {
                if (digit * power * MostLines >= highest)
                {
                    return digit * power;
                }
            }
        }
    }

    private static long Ceiling(long value, long part) => (value + part - 1) / part;
}
