namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>A live item is one that waits or is paid; the database keeps one of them a case.</summary>
public enum PayItemState
{
    Waiting = 1,

    Paid = 2,

    /// <summary>The bank could not pay it.</summary>
    Failed = 3,

    /// <summary>Taken out before the bank had it.</summary>
    Dropped = 4,
}
