using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Prizes;

/// <summary>Of a drawn campaign no prize is under way any more.</summary>
public sealed class SettleCampaign(ICampaignStore campaigns, IUnitOfWork work)
{
    public async Task<Outcome<bool>> ExecuteAsync(CampaignId id, CancellationToken cancel)
    {
        if (await campaigns.FindAsync(id, cancel) is not { State: CampaignState.Drawn } campaign)
        {
            return false;
        }
        campaign.Advance(CampaignState.Settled);
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
