namespace WeChatUnion.Domain.Cases.Payments.Returns;

/// <summary>What became of one row of the bank's file.</summary>
public enum PayRowOutcome
{
    Pending = 0,

    Paid = 1,

    Failed = 2,

    /// <summary>The same was known already: it changed nothing.</summary>
    Known = 3,

    // From here on the row is an error; nothing of it was applied.

    /// <summary>No item id, or none that can be read.</summary>
    ItemUnreadable = 10,

    /// <summary>Neither a yes nor a no.</summary>
    ResultUnclear = 11,

    AmountUnreadable = 12,

    /// <summary>No item of this batch.</summary>
    NotInBatch = 13,

    /// <summary>The item stands in the file before, with the same result.</summary>
    Repeated = 14,

    /// <summary>The file, or an earlier one, says the opposite.</summary>
    Contradicts = 15,

    WrongAmount = 16,

    /// <summary>It was taken out before the bank had it.</summary>
    WasDropped = 17,
}
