using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <summary>What every act of staff on a campaign begins and ends with. Campaigns are the city's.</summary>
public sealed class CampaignDesk(
    ICampaignStore campaigns,
    IUnionDirectory unions,
    IAuditTrail audit,
    IAuditLookup trail,
    ISecondPerson second,
    IUnitOfWork work
)
{
    internal const string Made = "campaigns.campaign-made";
    internal const string Changed = "campaigns.campaign-changed";

    private static readonly string[] Writes = [Made, Changed];

    /// <summary>Whether this account may act on campaigns at all; null: it may.</summary>
    internal async Task<Refusal?> WhyNotAsync(
        StaffActor actor,
        StaffAct act,
        CancellationToken cancel
    ) =>
        !actor.MaySomewhere(act) ? StaffRefusals.NotAllowed
        : await unions.FindRootAsync(cancel) is { } city && actor.May(act, city.Path) ? null
        : StaffRefusals.NotFound;

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
    internal async Task<Refusal?> WhyNotSecondAsync(
        StaffActor actor,
        Campaign campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await second.WhyNotAsync(campaign.MakerId, actor.Id, now, cancel)
        ?? (
            await trail.HasAsync(
                Writes,
                actor.Id.Value,
                SubjectOf(campaign.Id),
                DateTimeOffset.UnixEpoch,
                cancel
            )
                ? StaffRefusals.SecondPersonNeeded
                : null
        );

    /// <summary>Of two who acted at once the second is told to look again.</summary>
    internal async Task<Outcome<CampaignId>> CloseAsync(
        StaffActor actor,
        string act,
        Campaign campaign,
        DateTimeOffset now,
        CancellationToken cancel,
        string? reason = null
    )
    {
        var city = await unions.FindRootAsync(cancel);
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                SubjectOf(campaign.Id),
                now,
                campaign.Digest,
                city?.Path,
                reason is null ? null : new AuditDetails(actor.Id.Value, reason)
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return campaign.Id;
        }
        catch (Exception race) when (race is StaleVersionException or UniqueRuleException)
        {
            return CampaignDeskRefusals.Moved;
        }
    }

    internal static string SubjectOf(CampaignId id) => $"campaign:{id.Value}";
}
