using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>Asks the sources of public values that frozen lists wait for. What two people wrote alike stands.</summary>
public sealed class FetchPublicValues(
    ILotteryStore lotteries,
    IBeaconFeed feed,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <returns>Whether one became known by this call.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        CampaignId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await lotteries.FindAsync(id, cancel) is not { } lottery)
        {
            return false;
        }
        var rules = DrawRules.Read(lottery.Rules)!;
        var isKnown = false;
        foreach (var choice in new[] { rules.Beacon, rules.Fallback })
        {
            isKnown |= choice.Due <= now && await FetchAsync(id, choice, now, cancel);
        }
        return isKnown && await SaveAsync(cancel);
    }

    private async Task<bool> FetchAsync(
        CampaignId id,
        BeaconChoice choice,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var before = await lotteries.FindValueAsync(choice.Source, choice.Issue, cancel);
        if (
            before is { KnownAt: not null }
            || await feed.FetchAsync(choice, cancel) is not { } value
            || BeaconSource.Find(choice.Source)?.IsValue(value) != true
        )
        {
            return false;
        }
        if (before is null)
        {
            lotteries.Add(PublicValue.Fetched(choice, value, now));
        }
        else
        {
            before.Fetch(value, now);
        }
        audit.Record(
            new(
                "lotteries.value-fetched",
                ActorKind.System,
                null,
                $"campaign:{id.Value}",
                now,
                $"{choice.Name}:{value}"
            )
        );
        return true;
    }

    private async Task<bool> SaveAsync(CancellationToken cancel)
    {
        return await work.TrySaveAsync(cancel);
    }
}
