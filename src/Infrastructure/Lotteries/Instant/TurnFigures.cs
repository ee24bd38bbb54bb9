using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Infrastructure.Campaigns.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Turns of instant wins, when and where, and what nobody has won yet: sums, and the deck's one row.</summary>
internal sealed class TurnFigures(UnionDbContext db, SliceCounts counts) : ICampaignFigures
{
    public string Kind => InstantWin.KindName;

    async Task<CampaignFigures> ICampaignFigures.CountAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        new(
            "已抽奖",
            "次",
            await counts.ReadAsync(
                campaign,
                now,
                slice => CountAsync(campaign.Id, slice.From, slice.Until, cancel)
            ),
            await FindLeftAsync(campaign, cancel)
        );

    public async Task<IReadOnlyList<FaceCount>> CountAsync(
        CampaignId campaign,
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    ) =>
        await db.Set<TurnRow>()
            .Where(row => row.CampaignId == campaign && row.At >= from && row.At < until)
            .GroupBy(row => row.Face)
            .Select(rows => new FaceCount(rows.Key, rows.LongCount()))
            .ToListAsync(cancel);

    /// <summary>Cards in the deck and those still to come.</summary>
    private async Task<IReadOnlyList<int>?> FindLeftAsync(
        CampaignView campaign,
        CancellationToken cancel
    )
    {
        var deck = await db.Set<InstantDeck>()
            .Where(one => one.Id == campaign.Id)
            .Select(one => new { one.Released, one.CardsLeft })
            .SingleOrDefaultAsync(cancel);
        if (deck is null || InstantTerms.Read(campaign.Terms) is not { } terms)
        {
            return null;
        }
        var cards = JsonSerializer.Deserialize<int[]>(deck.CardsLeft)!;
        var coming = terms.Releases.Skip(deck.Released).ToList();
        return
        [
            .. campaign.Settings.Prizes.Select(
                (_, prize) => cards[prize] + coming.Sum(release => release.Prizes[prize])
            ),
        ];
    }
}
