namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>Campaigns members may know of.</summary>
public interface ICampaignDirectory
{
    /// <summary>Null: none is published under this id.</summary>
    Task<CampaignView?> FindAsync(CampaignId id, CancellationToken cancel);

    /// <summary>Likewise, as it stood a second ago at most: for what very many ask at once.</summary>
    ValueTask<CampaignView?> FindRecentAsync(CampaignId id, CancellationToken cancel);

    /// <summary>Published ones of these kinds, at most fifty: what is open first, then the youngest.</summary>
    Task<IReadOnlyList<CampaignView>> ListAsync(
        IReadOnlyCollection<string> kinds,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>Others that are published and not voided, of the same kind and the very same terms.</summary>
    Task<IReadOnlyList<CampaignView>> FindAlikeAsync(
        CampaignView campaign,
        CancellationToken cancel
    );
}
