namespace WeChatSimulator.Api;

/// <summary>Forced refreshes of one account's token: twenty a day of Asia/Shanghai, half a minute apart.</summary>
internal sealed class ForceAllowance
{
    private const int InADay = 20;
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Shanghai = TimeSpan.FromHours(8);

    private DateTimeOffset last = DateTimeOffset.MinValue;
    private int usedToday;

    /// <returns>False when this one must not refresh.</returns>
    public bool Take(DateTimeOffset now)
    {
        if (now - last < Apart)
        {
            return false;
        }

        var used = DayOf(now) == DayOf(last) ? usedToday : 0;
        if (used >= InADay)
        {
            return false;
        }

        (last, usedToday) = (now, used + 1);
        return true;
    }

    private static DateOnly DayOf(DateTimeOffset moment) =>
        moment == DateTimeOffset.MinValue
            ? DateOnly.MinValue
            : DateOnly.FromDateTime(moment.ToOffset(Shanghai).DateTime);
}
