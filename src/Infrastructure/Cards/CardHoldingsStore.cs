using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class CardHoldingsStore(UnionDbContext db) : ICardHoldings
{
    public async Task<CardHoldings> FindAsync(PersonId person, CancellationToken cancel) =>
        new(
            await db.Set<CardBinding>().Where(b => b.PersonId == person).ToListAsync(cancel),
            await db.Set<Consent>().Where(c => c.PersonId == person).ToListAsync(cancel),
            await db.Set<VerificationTicket>()
                .Where(ticket => ticket.PersonId == person)
                .ToListAsync(cancel)
        );
}
