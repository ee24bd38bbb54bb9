namespace WeChatUnion.Domain.Points.Contracts;

/// <param name="Transfer">Null: nothing moved.</param>
/// <param name="Points">Moved by it; never negative.</param>
/// <param name="IsKnown">It was there before and is not made again.</param>
public sealed record PointReceipt(PointTransferId? Transfer, long Points, bool IsKnown)
{
    /// <summary>The rules give nothing for it, or no more today.</summary>
    public static readonly PointReceipt None = new(null, 0, false);
}
