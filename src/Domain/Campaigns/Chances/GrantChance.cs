using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>
/// Gives a member a further chance in an open campaign whose rules promise it, and lets the campaign's kind make of it what it is
/// there for. Broken off in between, it is made good by whoever asks next, and when the campaign closes.
/// </summary>
public sealed class GrantChance(
    ICampaignDirectory campaigns,
    CampaignDoor door,
    CampaignKinds kinds,
    IChanceLedger ledger
) : ICampaignChances
{
    public async Task<Outcome<ChanceReceipt>> GrantAsync(
        ICampaignChanceSource source,
        ChanceRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            await campaigns.FindAsync(request.Campaign, cancel) is not { } campaign
            || kinds.Find(campaign.Kind) is not { } kind
        )
        {
            return CampaignRefusals.NotFound;
        }
        var rules = campaign.Settings.Chances;
        if (rules.Find(source.Name) is not { } gift)
        {
            return ChanceRefusals.NotOffered;
        }
        var entered = await door.EnterAsync(request.Fan, campaign, now, cancel);
        if (!entered.Succeeded)
        {
            return entered.Refusal;
        }
        var granted = await ledger.GrantAsync(
            new(campaign.Id, entered.Value, source.Name, request.Reference, gift.Count, now)
            {
                Act = ActOf(request, entered.Value, now),
            },
            rules,
            cancel
        );
        await kind.TakeChancesAsync(
            campaign,
            new(entered.Value, granted.Total, now, request.Face),
            cancel
        );
        return new ChanceReceipt(campaign, granted.Count, granted.IsKnown, granted.Total);
    }

    /// <summary>The ledger's own keys let a grant stand once: its moment makes it unlike one that was erased with an account.</summary>
    private static Interaction? ActOf(ChanceRequest request, Entrant entrant, DateTimeOffset now) =>
        request.Counts is not { } kind
            ? null
            : new(
                request.Fan,
                kind,
                InteractionCause.Of(
                    kind,
                    now,
                    request.Campaign.Value.ToString("N"),
                    entrant.Member.Value.ToString("N"),
                    request.Reference
                ),
                now
            );
}
