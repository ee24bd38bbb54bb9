namespace WeChatUnion.Domain.Campaigns;

public interface ICampaignStore
{
    Task<Campaign?> FindAsync(CampaignId id, CancellationToken cancel);

    /// <summary>Published ones whose clock may have something to do: closed, or frozen. The oldest first.</summary>
    Task<IReadOnlyList<CampaignId>> FindDueAsync(
        DateTimeOffset now,
        int most,
        CancellationToken cancel
    );

    void Add(Campaign campaign);
}
