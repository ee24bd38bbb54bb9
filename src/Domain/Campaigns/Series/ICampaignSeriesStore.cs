namespace WeChatUnion.Domain.Campaigns.Series;

/// <summary>What it finds is tracked.</summary>
public interface ICampaignSeriesStore
{
    Task<CampaignSeries?> FindAsync(CampaignSeriesId id, CancellationToken cancel);

    /// <summary>Those that are not stopped.</summary>
    Task<IReadOnlyList<CampaignSeriesId>> FindRunningAsync(int most, CancellationToken cancel);

    /// <summary>Whether one copied from this campaign is not stopped.</summary>
    Task<bool> IsRunningAsync(CampaignId template, CancellationToken cancel);

    /// <summary>Whether this month's draft was made.</summary>
    Task<bool> HasAsync(CampaignSeriesId id, int month, CancellationToken cancel);

    void Add(CampaignSeries series);

    void Add(SeriesDraft draft);
}
