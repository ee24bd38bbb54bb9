namespace WeChatUnion.Domain.Points;

/// <summary>
/// The union's own accounts: where points come from and where they go. No balance is kept of them, it is the sum of their
/// postings: a row every transfer changes would have all members wait for one another.
/// </summary>
public enum PointBook
{
    /// <summary>Negative: what members were given.</summary>
    Issued = 1,

    Spent = 2,

    Expired = 3,

    /// <summary>What reversals took from members, less what they gave back.</summary>
    Reversed = 4,

    /// <summary>What went with the accounts of members who wanted to be forgotten.</summary>
    Erased = 5,
}
