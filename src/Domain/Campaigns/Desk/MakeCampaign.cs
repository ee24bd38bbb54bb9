using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Campaigns.Desk;

/// <param name="From">Copied from: its settings with a window that begins tomorrow. Null: a blank one.</param>
public sealed record MakeCampaignRequest(string Kind, CampaignId? From = null);

/// <summary>A new draft.</summary>
public sealed class MakeCampaign(CampaignDesk desk, ICampaignStore campaigns, CampaignKinds kinds)
{
    private const int UsualDays = 7;

    public async Task<Outcome<CampaignId>> ExecuteAsync(
        StaffActor actor,
        MakeCampaignRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await desk.WhyNotAsync(actor, CampaignsActs.Edit, cancel) is { } refusal)
        {
            return refusal;
        }
        var source = request.From is { } from ? await campaigns.FindAsync(from, cancel) : null;
        if (kinds.Find(source?.Kind ?? request.Kind) is not { } kind)
        {
            return CampaignDeskRefusals.KindUnknown;
        }
        var opens = UnionCalendar.StartOf(UnionCalendar.DayOf(now).AddDays(1)).AddHours(9);
        var closes = source is null
            ? opens.AddDays(UsualDays)
            : opens + (source.ClosesAt - source.OpensAt);
        var campaign = Campaign.Draft(
            kind.Name,
            new(
                source?.Title ?? kind.Title,
                opens,
                closes,
                source?.ReadSettings() ?? new CampaignSettings(),
                kind.NewTerms(opens, closes)
            ),
            actor.Id,
            source?.Id
        );
        campaigns.Add(campaign);
        return await desk.CloseAsync(actor, CampaignDesk.Made, campaign, now, cancel);
    }
}
