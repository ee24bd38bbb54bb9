namespace WeChat.Api.DataCube;

/// <summary>How many fans sent how many messages.</summary>
public sealed record UpstreamDistribution
{
    public DateOnly RefDate { get; init; }

    /// <summary>0 none, 1 is 1 to 5, 2 is 6 to 10, 3 more than 10.</summary>
    public int CountInterval { get; init; }

    public long MsgUser { get; init; }
}
