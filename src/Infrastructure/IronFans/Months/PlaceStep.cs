namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>Of a closed month how many had which score: the band of everybody who has no place by name.</summary>
internal sealed class PlaceStep
{
    public int Month { get; init; }

    public int Score { get; init; }

    public int Fans { get; init; }
}
