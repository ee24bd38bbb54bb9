namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>What asking for a batch's next block came to.</summary>
public enum PayStep
{
    /// <summary>There is nothing it does by itself.</summary>
    Resting = 1,

    /// <summary>A block is done: ask again.</summary>
    Moved = 2,

    /// <summary>Another node or another batch was quicker, and nothing was written.</summary>
    Raced = 3,
}
