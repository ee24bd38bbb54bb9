namespace WeChat.Api.MiniProgram.Links;

/// <summary>How long a link works: 30 days at most.</summary>
public sealed class LinkLife
{
    public const int MostDays = 30;

    private LinkLife(DateTimeOffset? end, int? days) => (End, Interval) = (end, days);

    internal DateTimeOffset? End { get; }

    internal int? Interval { get; }

    /// <summary>WeChat's kinds: 0 until a time, 1 for a number of days.</summary>
    internal int Type => Interval is null ? 0 : 1;

    public static LinkLife Until(DateTimeOffset end) => new(end, null);

    /// <param name="days">1 to 30.</param>
    public static LinkLife Days(int days) =>
        days is >= 1 and <= MostDays
            ? new(null, days)
            : throw new ArgumentOutOfRangeException(
                nameof(days),
                $"A link works 1 to {MostDays} days."
            );

    internal void Check(DateTimeOffset now)
    {
        if (End > now.AddDays(MostDays))
        {
            throw new ArgumentException($"A link works {MostDays} days at most.");
        }
    }
}
