using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns.Desk;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Series;

/// <summary>
/// Makes the coming month's draft of a series when it is due. Woken twice, on two nodes or late it is made once: a month is one
/// row. What cannot be known yet is left empty in it, and nobody can propose it so.
/// </summary>
public sealed class RepeatCampaign(
    ICampaignSeriesStore store,
    ICampaignStore campaigns,
    CampaignKinds kinds,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>The draft; null: nothing is due, or it stands already.</returns>
    public async Task<Outcome<CampaignId?>> ExecuteAsync(
        CampaignSeriesId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await store.FindAsync(id, cancel) is not { } series
            || series.FindDue(now) is not { } month
            || kinds.Find(series.Kind) is not { } kind
            || await store.HasAsync(id, month.Number, cancel)
        )
        {
            return (CampaignId?)null;
        }
        var campaign = Campaign.Draft(
            series.Kind,
            series.ContentOf(month, kind),
            series.MakerId,
            series.TemplateId
        );
        campaigns.Add(campaign);
        store.Add(SeriesDraft.Of(series, month, campaign, now));
        audit.Record(
            new(
                "campaigns.campaign-repeated",
                ActorKind.System,
                null,
                CampaignDesk.SubjectOf(campaign.Id),
                now,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"campaign-series:{id.Value} {month.Number} {campaign.Digest}"
                )
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return (CampaignId?)campaign.Id;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            // Another node was first: its draft stands.
            return (CampaignId?)null;
        }
    }
}
