namespace WeChatUnion.Domain.Cases;

public enum ReviewVerdict
{
    Approved = 1,

    /// <summary>Back to the member.</summary>
    Returned = 2,

    Rejected = 3,

    /// <summary>Nobody objected in time.</summary>
    Silent = 4,
}
