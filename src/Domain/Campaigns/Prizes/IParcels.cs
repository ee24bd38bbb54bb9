namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>Prizes that wait for a courier: the winner gave an address, and they are not sent.</summary>
public interface IParcels
{
    /// <summary>In the order of the draw. Read, not tracked.</summary>
    Task<IReadOnlyList<PrizeWin>> FindAsync(
        CampaignId campaign,
        int most,
        CancellationToken cancel
    );
}
