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
        var lines = new List<DrawLine>();
        foreach (var campaign in await campaigns.ListAsync(Kinds, now, cancel))
        {
            lines.Add(await DescribeAsync(fan, campaign, isWhole: false, cancel));
        }
        return lines;
    }

    /// <summary>Null: none is published under this id.</summary>
    public async Task<DrawLine?> FindAsync(
        FanIdentity fan,
        CampaignId id,
        CancellationToken cancel
    ) =>
        await campaigns.FindAsync(id, cancel) is { Kind: ScheduledDraw.KindName } campaign
            ? await DescribeAsync(fan, campaign, isWhole: true, cancel)
            : null;

    /// <param name="isWhole">Also whether his entry stands in the list.</param>
    private async Task<DrawLine> DescribeAsync(
        FanIdentity fan,
        CampaignView campaign,
        bool isWhole,
        CancellationToken cancel
    )
    {
        if (
            campaign.Kind != ScheduledDraw.KindName
            || await own.FindAsync(fan, campaign.Id, cancel) is not { } entry
        )
        {
            return new(campaign, null);
        }
        var tree =
            isWhole && campaign.State >= CampaignState.Frozen
                ? await trees.FindAsync(campaign.Id, cancel)
                : null;
        return new(
            campaign,
            new(
                entry.Code.ToString(),
                entry.At,
                tree is null ? null : tree.Codes.IndexOf(entry.Code) >= 0
            )
        );
    }
}
