namespace WeChat.Api.DataCube;

/// <summary>Callbacks that the account's server got, by day or by hour.</summary>
public sealed record InterfaceSummary
{
    public DateOnly RefDate { get; init; }

    /// <summary>Hour and minute as one number; null in figures by day.</summary>
    public int? RefHour { get; init; }

    public long CallbackCount { get; init; }

    public long FailCount { get; init; }

    /// <summary>Milliseconds.</summary>
    public long TotalTimeCost { get; init; }

    /// <summary>Milliseconds.</summary>
    public long? MaxTimeCost { get; init; }

    /// <summary>The same under another name that WeChat has used.</summary>
    public long? MaxTimeCount { get; init; }
}
