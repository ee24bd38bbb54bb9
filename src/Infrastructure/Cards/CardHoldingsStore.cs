using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
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
                .ToListAsync(cancel),
            await db.Set<TakeOverCode>().Where(c => c.PersonId == person).ToListAsync(cancel),
            await db.Set<CounterTakeOver>().Where(r => r.PersonId == person).ToListAsync(cancel),
            await db.Set<PhoneReport>().Where(r => r.PersonId == person).ToListAsync(cancel)
        );

    public async Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    )
    {
        var absorbed = merges.Select(merge => merge.Absorbed).ToList();
        var owners = await db.Set<CardBinding>()
            .Where(binding => absorbed.Contains(binding.PersonId))
            .Select(binding => binding.PersonId)
            .Concat(
                db.Set<VerificationTicket>()
                    .Where(ticket => absorbed.Contains(ticket.PersonId))
                    .Select(ticket => ticket.PersonId)
            )
            .Concat(
                db.Set<TakeOverCode>()
                    .Where(code => absorbed.Contains(code.PersonId))
                    .Select(code => code.PersonId)
            )
            .Concat(
                db.Set<CounterTakeOver>()
                    .Where(request => absorbed.Contains(request.PersonId))
                    .Select(request => request.PersonId)
            )
            .Concat(
                db.Set<PhoneReport>()
                    .Where(report => absorbed.Contains(report.PersonId))
                    .Select(report => report.PersonId)
            )
            .ToListAsync(cancel);
        var left = await AgreedAsync(absorbed, cancel);
        var agreed = await AgreedAsync([.. merges.Select(merge => merge.Into)], cancel);
        return merges
            .Where(merge => left[merge.Absorbed].Except(agreed[merge.Into]).Any())
            .Select(merge => merge.Absorbed)
            .Concat(owners)
            .ToHashSet();
    }

    private async Task<ILookup<PersonId, string>> AgreedAsync(
        List<PersonId> people,
        CancellationToken cancel
    )
    {
        var consents = await db.Set<Consent>()
            .Where(consent => people.Contains(consent.PersonId))
            .Select(consent => new { consent.PersonId, consent.TextVersion })
            .ToListAsync(cancel);
        return consents.ToLookup(consent => consent.PersonId, consent => consent.TextVersion);
    }
}
