namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>How far a prize is on its way to its winner.</summary>
public enum PrizeState
{
    /// <summary>Drawn; the winner has not been told yet.</summary>
    Drawn = 1,

    Told = 2,

    /// <summary>The winner gave what is needed: an address, a yes to the card.</summary>
    Claimed = 3,

    /// <summary>With the courier.</summary>
    Sent = 4,

    /// <summary>With its winner.</summary>
    Done = 5,

    /// <summary>Not claimed in time: whoever follows takes it, or nobody.</summary>
    Lapsed = 6,
}
