namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>What a kind did in the caller's unit of work when the clock asked it to.</summary>
/// <param name="State">The campaign is this from now on.</param>
/// <param name="Prizes">Who won by it; empty: nobody.</param>
/// <param name="Note">For the trail: counts and digests.</param>
public sealed record CampaignMove(
    CampaignState State,
    IReadOnlyList<DrawnPrize> Prizes,
    string Note
);
