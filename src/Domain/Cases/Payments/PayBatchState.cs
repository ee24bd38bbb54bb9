namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>Where a batch stands. What moves by itself, block by block, goes on after a crash where it was.</summary>
public enum PayBatchState
{
    /// <summary>Moves: cases are looked at and listed.</summary>
    Filling = 1,

    /// <summary>Waits for the second person.</summary>
    Prepared = 2,

    /// <summary>Moves: confirmed; its cases are taken into it.</summary>
    Freezing = 3,

    Frozen = 4,

    /// <summary>The bank may have it: nothing takes it back any more.</summary>
    Exported = 5,

    /// <summary>The bank has answered for every item.</summary>
    Settled = 6,

    /// <summary>Moves: its cases go back.</summary>
    Dissolving = 7,

    Dissolved = 8,
}
