namespace WeChatUnion.Domain.Points.Views;

/// <summary>A member's points as he sees them.</summary>
/// <param name="Expiring">What is gone when, the next first.</param>
/// <param name="Lines">Transfers, the youngest first.</param>
/// <param name="Older">Where the older ones begin; null: there are none.</param>
public sealed record OwnPoints(
    long Balance,
    IReadOnlyList<PointLot> Expiring,
    IReadOnlyList<PointLine> Lines,
    PointCursor? Older = null
)
{
    public static readonly OwnPoints None = new(0, [], []);
}

/// <param name="Words">What for, as members read it.</param>
/// <param name="Points">Negative: they went.</param>
public sealed record PointLine(DateTimeOffset At, string Words, long Points);
