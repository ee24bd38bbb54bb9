namespace WeChatUnion.Domain.Points;

/// <summary>Why points moved.</summary>
public enum PointTransferKind
{
    Earned = 1,
    Spent = 2,
    Expired = 3,
    Reversed = 4,

    /// <summary>Two persons turned out to be one.</summary>
    Merged = 5,

    Erased = 6,

    /// <summary>The card went to another WeChat.</summary>
    Moved = 7,
}
