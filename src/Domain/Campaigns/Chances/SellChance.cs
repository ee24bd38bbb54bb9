using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Campaigns.Chances;

/// <summary>
/// Sells a member a further chance in an open campaign whose rules offer it. What the campaign's kind makes of it follows after the
/// commit, and is made good later where this process ends in between.
/// </summary>
public sealed class SellChance(
    ICampaignDirectory campaigns,
    CampaignDoor door,
    CampaignKinds kinds,
    IChanceLedger ledger,
    IUnitOfWork work
) : ICampaignChanceSales
{
    /// <summary>Somebody who buys in several places at once meets himself; each time one of his is through.</summary>
    private const int Tries = 30;

    public async Task<Outcome<ChanceReceipt>> SellAsync(
        ICampaignChanceSource source,
        ChanceRequest request,
        Func<ChanceSale, Task<Refusal?>> pay,
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
        if (!source.IsOffered || rules.Find(source.Name) is not { Price: > 0 } gift)
        {
            return ChanceRefusals.NotOffered;
        }
        var entered = await door.EnterAsync(request.Fan, campaign, now, cancel);
        if (!entered.Succeeded)
        {
            return entered.Refusal;
        }
        var grant = new ChanceGrant(
            campaign.Id,
            entered.Value,
            source.Name,
            request.Reference,
            gift.Count,
            now
        );
        var sold = await SettleAsync(
            grant,
            rules,
            () => pay(new(campaign, entered.Value, gift)),
            cancel
        );
        if (!sold.Succeeded)
        {
            return sold.Refusal;
        }
        await kind.TakeChancesAsync(
            campaign,
            new(entered.Value, sold.Value.Total, now, request.Face),
            cancel
        );
        return new ChanceReceipt(campaign, sold.Value.Count, sold.Value.IsKnown, sold.Value.Total);
    }

    private async Task<Outcome<ChanceGranted>> SettleAsync(
        ChanceGrant grant,
        ChanceRules rules,
        Func<Task<Refusal?>> pay,
        CancellationToken cancel
    )
    {
        for (var left = Tries; ; left--)
        {
            // The row waits in the unit of work; the payment opens its transaction.
            var added = await ledger.AddAsync(grant, rules, cancel);
            if (added.IsKnown)
            {
                return added;
            }
            if (added.Count == 0)
            {
                return ChanceRefusals.NoneLeft;
            }
            if (await pay() is { } refusal)
            {
                // His last points may have gone for this very chance, by the click before.
                return await ledger.FindAsync(grant, cancel) is { } known ? known : refusal;
            }
            try
            {
                await work.SaveAsync(cancel);
                return added;
            }
            catch (Exception race)
                when (race is UniqueRuleException or StaleVersionException && left > 1)
            {
                // Another purchase of the same member was first: look anew.
            }
        }
    }
}
