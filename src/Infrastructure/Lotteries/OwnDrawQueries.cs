using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Views;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Draws as one member sees them, with what he has entered.</summary>
public sealed class OwnDrawQueries(ICampaignDirectory campaigns, OwnEntries own, FrozenTrees trees)
{
    private static readonly string[] Kinds = [ScheduledDraw.KindName, InstantWin.KindName];

    /// <summary>Of both kinds; turns of an instant win are with the wheel.</summary>
    public async Task<IReadOnlyList<DrawLine>> ListAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var all = await campaigns.ListAsync(Kinds, now, cancel);
        var entered = await own.FindAsync(fan, [.. all.Select(one => one.Id)], cancel);
        return
        [
            .. all.Select(one => new DrawLine(one, Describe(entered.GetValueOrDefault(one.Id)))),
        ];
    }

    /// <summary>With whether his entry stands in the list. Null: none is published under this id.</summary>
    public async Task<DrawLine?> FindAsync(FanIdentity fan, CampaignId id, CancellationToken cancel)
    {
        if (await campaigns.FindAsync(id, cancel) is not { Kind: ScheduledDraw.KindName } campaign)
        {
            return null;
        }
        var entries = await own.ListAsync(fan, id, cancel);
        var tree =
            entries.Count > 0 && campaign.State >= CampaignState.Frozen
                ? await trees.FindAsync(id, cancel)
                : null;
        return new(
            campaign,
            Describe(entries.Count > 0 ? entries[0] : null, tree, [.. entries.Skip(1)])
        );
    }

    private static OwnEntry? Describe(
        LotteryEntry? entry,
        FrozenTree? tree = null,
        IReadOnlyList<LotteryEntry>? further = null
    ) =>
        entry is null
            ? null
            : new(
                entry.Code.ToString(),
                entry.At,
                tree is null ? null : tree.Codes.IndexOf(entry.Code) >= 0,
                [.. (further ?? []).Select(one => one.Code.ToString())]
            );
}
