namespace WeChatUnion.Gateway.Callback;

/// <summary>How long each party waits. WeChat cuts the connection after 5 s and delivers three times.</summary>
public static class CallbackTimes
{
    /// <summary>From arrival to our answer, whatever a handler does.</summary>
    public static readonly TimeSpan Answer = TimeSpan.FromSeconds(4.5);

    /// <summary>A handler that runs before its record is written gets this long to stay unrecorded.</summary>
    public static readonly TimeSpan Unrecorded = TimeSpan.FromSeconds(1);

    /// <summary>How long an owner may be silent before another may take over.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(6);

    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(2);

    /// <summary>A handler still running then is ended and its record becomes Failed.</summary>
    public static readonly TimeSpan LongestHandler = TimeSpan.FromSeconds(60);

    /// <summary>From a handler's save, which took locks, to the end of the handler. The database's own time is not counted.</summary>
    public static readonly TimeSpan LongestTransaction = TimeSpan.FromSeconds(1);

    /// <summary>A handler whose conversation or rows moved under it is run again, but not for ever.</summary>
    public const int MostRuns = 10;
}
