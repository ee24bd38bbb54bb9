using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Campaigns;
using WeChatUnion.Domain.Lotteries.Instant;
using WeChatUnion.Domain.Lotteries.Views;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Lotteries.Instant;

/// <summary>Decks of instant wins as the console shows them.</summary>
public sealed class DeckQueries(UnionDbContext db)
{
    /// <summary>Null: no deck is published under this id, or nothing may be seen.</summary>
    public async Task<DeckLine?> FindAsync(
        StaffScope scope,
        CampaignId id,
        CancellationToken cancel
    )
    {
        var seesAll = !scope.IsEmpty;
        return
            await db.Set<InstantDeck>()
                .AsNoTracking()
                .SingleOrDefaultAsync(deck => seesAll && deck.Id == id, cancel)
                is { } deck
            ? new(
                deck.Commitment,
                deck.NextSlot,
                deck.Released,
                JsonSerializer.Deserialize<int[]>(deck.CardsLeft)!.Sum()
            )
            : null;
    }
}
