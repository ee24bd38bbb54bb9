namespace WeChat.Api.DataCube;

/// <summary>Sharing of articles, by day or by hour.</summary>
public sealed record UserShare
{
    public DateOnly RefDate { get; init; }

    /// <summary>Hour and minute as one number: 1200 is noon; null in figures by day.</summary>
    public int? RefHour { get; init; }

    /// <summary>1 forwarded to a friend, 2 to Moments, 5 otherwise.</summary>
    public int ShareScene { get; init; }

    public long ShareCount { get; init; }

    public long ShareUser { get; init; }
}
