namespace WeChatUnion.TestKit.Load;

/// <summary>Times of a run and their quantiles.</summary>
public sealed class Latencies
{
    private readonly List<double> milliseconds = [];
    private bool sorted;

    public int Count => milliseconds.Count;

    public void Add(TimeSpan time)
    {
        lock (milliseconds)
        {
            milliseconds.Add(time.TotalMilliseconds);
            sorted = false;
        }
    }

    /// <param name="share">0.99 for p99.</param>
    public double Quantile(double share)
    {
        lock (milliseconds)
        {
            if (!sorted)
            {
                milliseconds.Sort();
                sorted = true;
            }
            return milliseconds.Count == 0
                ? 0
                : milliseconds[Math.Min((int)(milliseconds.Count * share), milliseconds.Count - 1)];
        }
    }
}
