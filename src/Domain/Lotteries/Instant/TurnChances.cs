namespace WeChatUnion.Domain.Lotteries.Instant;

/// <summary>
/// How often a member may still try his luck. A turn uses a chance of its day; beyond these it uses one of those he has over the
/// whole campaign.
/// </summary>
public static class TurnChances
{
    /// <param name="days">Shanghai days of the turns he has taken.</param>
    /// <param name="daily">Chances of each day.</param>
    /// <param name="once">Chances over the whole campaign, those given for something among them.</param>
    public static int Left(IEnumerable<DateOnly> days, DateOnly today, int daily, int once)
    {
        var (todays, beyond) = (0, 0);
        foreach (var day in days.GroupBy(day => day))
        {
            var count = day.Count();
            todays = day.Key == today ? count : todays;
            beyond += Math.Max(0, count - daily);
        }
        return Math.Max(0, daily - todays) + Math.Max(0, once - beyond);
    }
}
