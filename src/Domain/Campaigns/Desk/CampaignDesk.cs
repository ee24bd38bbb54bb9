using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>What every act of staff on a campaign begins and ends with. Campaigns are the city's.</summary>
public sealed class CampaignDesk(ICampaignStore campaigns, CityDesk city)
{
    internal const string Made = "campaigns.campaign-made";
    internal const string Changed = "campaigns.campaign-changed";

    private static readonly string[] Writes = [Made, Changed];

    /// <summary>Whether this account may act on campaigns at all; null: it may.</summary>
    internal Task<Refusal?> WhyNotAsync(StaffActor actor, StaffAct act, CancellationToken cancel) =>
        city.WhyNotAsync(actor, act, cancel);

    internal async Task<Outcome<Campaign>> OpenAsync(
        StaffActor actor,
        StaffAct act,
        CampaignId id,
        CancellationToken cancel
    )
    {
        if (await WhyNotAsync(actor, act, cancel) is { } refusal)
        {
            return refusal;
        }
        return await campaigns.FindAsync(id, cancel) is { } campaign
            ? campaign
            : StaffRefusals.NotFound;
    }

    /// <summary>Why this account is no second person to the campaign: it made it or wrote anything of it. Null: it is one.</summary>
    internal Task<Refusal?> WhyNotSecondAsync(
        StaffActor actor,
        Campaign campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        city.WhyNotSecondAsync(
            actor,
            campaign.MakerId,
            Writes,
            SubjectOf(campaign.Id),
            now,
            cancel
        );

    /// <summary>Of two who acted at once the second is told to look again.</summary>
    /// <param name="note">What the trail says beside the act; null: the digest of the campaign as it stands.</param>
    internal async Task<Outcome<CampaignId>> CloseAsync(
        StaffActor actor,
        string act,
        Campaign campaign,
        DateTimeOffset now,
        CancellationToken cancel,
        string? reason = null,
        string? note = null
    ) =>
        await city.TrySaveAsync(
            actor,
            act,
            SubjectOf(campaign.Id),
            note ?? campaign.Digest,
            now,
            cancel,
            reason
        )
            ? campaign.Id
            : CampaignDeskRefusals.Moved;

    internal static string SubjectOf(CampaignId id) => $"campaign:{id.Value}";
}
