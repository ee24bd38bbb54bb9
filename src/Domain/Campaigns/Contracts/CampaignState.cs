namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>How far a campaign is. Whether members may take part is a question of the clock: <see cref="CampaignView.IsOpen"/>.</summary>
public enum CampaignState
{
    Draft = 1,

    /// <summary>Waits for a second person.</summary>
    Proposed = 2,

    /// <summary>Its rules are fixed; it opens and closes by the clock.</summary>
    Published = 3,

    /// <summary>It is closed, and who takes part is fixed.</summary>
    Frozen = 4,

    /// <summary>Who wins is fixed; prizes are claimed.</summary>
    Drawn = 5,

    /// <summary>Every prize is with its winner or has run out of winners.</summary>
    Settled = 6,

    /// <summary>Ended before the draw, with a reason everybody reads.</summary>
    Voided = 7,
}
