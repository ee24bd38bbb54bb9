namespace WeChat.Api.Http;

/// <summary>WeChat's times and spans. Numbers that no clock knows are read as nothing rather than failing the answer.</summary>
internal static class UnixTime
{
    /// <summary>From here on a number counts milliseconds: as seconds it would lie beyond the year 5000.</summary>
    private const long FirstMilliseconds = 100_000_000_000;

    private static readonly long Last = DateTimeOffset.MaxValue.ToUnixTimeMilliseconds();

    /// <returns>The epoch for what lies outside of all time.</returns>
    public static DateTimeOffset Of(long number) =>
        number switch
        {
            < 0 => DateTimeOffset.UnixEpoch,
            < FirstMilliseconds => DateTimeOffset.FromUnixTimeSeconds(number),
            _ when number <= Last => DateTimeOffset.FromUnixTimeMilliseconds(number),
            _ => DateTimeOffset.UnixEpoch,
        };

    public static DateTimeOffset? Of(long? number) => number is { } known ? Of(known) : null;

    /// <returns>At most a century, at least nothing.</returns>
    public static TimeSpan Span(long seconds) =>
        TimeSpan.FromSeconds(Math.Clamp(seconds, 0, 100L * 366 * 24 * 3600));
}
