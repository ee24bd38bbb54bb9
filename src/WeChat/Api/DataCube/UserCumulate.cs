namespace WeChat.Api.DataCube;

/// <summary>How many follow in all.</summary>
public sealed record UserCumulate
{
    public DateOnly RefDate { get; init; }

    public long CumulateUser { get; init; }
}
