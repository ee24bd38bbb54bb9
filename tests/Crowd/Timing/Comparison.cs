namespace WeChatUnion.Crowd.Timing;

/// <summary>How far two sets of times can be told apart.</summary>
internal static class Comparison
{
    /// <summary>
    /// Medians, and the chance that a time of the first is the longer one: a half when nothing can be
    /// told, with the range in which chance alone puts it nineteen times of twenty.
    /// </summary>
    public static string Of(string one, List<double> first, string other, List<double> second)
    {
        var chance = ChanceOfLonger(first, second);
        var noise =
            1.96
            * Math.Sqrt((first.Count + second.Count + 1) / (12.0 * first.Count * second.Count));
        var verdict = Math.Abs(chance - 0.5) <= noise ? "alike" : "DIFFERENT";
        return $"{one} {Quantiles(first)} against {other} {Quantiles(second)}: {chance:F3} (0.5 ± {noise:F3}), {verdict}";
    }

    private static string Quantiles(List<double> times)
    {
        times.Sort();
        return $"p10 {At(0.1):F3} median {At(0.5):F3} p90 {At(0.9):F3} ms";

        double At(double share) => times[(int)(times.Count * share)];
    }

    private static double ChanceOfLonger(List<double> first, List<double> second)
    {
        var sorted = second.Order().ToArray();
        var longer = first.Sum(time =>
        {
            var at = Array.BinarySearch(sorted, time);
            return (double)(at < 0 ? ~at : at);
        });
        return longer / ((double)first.Count * second.Count);
    }
}
