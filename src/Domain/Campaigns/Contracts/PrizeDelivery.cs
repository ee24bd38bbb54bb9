namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>How a prize reaches its winner.</summary>
public enum PrizeDelivery
{
    /// <summary>Fetched: the winner shows a code, staff scan it.</summary>
    OnSite = 1,

    /// <summary>Sent to an address the winner gives.</summary>
    ByPost = 2,

    /// <summary>Paid to the winner's union card.</summary>
    CardCredit = 3,
}
