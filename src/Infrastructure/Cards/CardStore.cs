using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class CardStore(UnionDbContext db) : ICardStore
{
    public async Task<IReadOnlyList<MemberCard>> FindCardsInUseAsync(
        MemberId member,
        CancellationToken cancel
    ) =>
        await db.Set<MemberCard>()
            .AsNoTracking()
            .Where(card => card.MemberId == member && card.Status == MemberCardStatus.InUse)
            .OrderBy(card => card.Id)
            .ToListAsync(cancel);

    public Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel) =>
        db.Set<MemberCard>().AsNoTracking().SingleOrDefaultAsync(card => card.Id == id, cancel);

    public async Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) =>
        await db.Set<CardBinding>()
            .AsNoTracking()
            .Standing()
            .Where(binding => binding.PersonId == person || binding.MemberId == member)
            .ToListAsync(cancel);

    public Task<VerificationTicket?> FindTicketAsync(
        string tokenDigest,
        CancellationToken cancel
    ) =>
        db.Set<VerificationTicket>()
            .AsNoTracking()
            .SingleOrDefaultAsync(ticket => ticket.TokenDigest == tokenDigest, cancel);

    public Task<bool> HasConsentAsync(
        PersonId person,
        string textVersion,
        CancellationToken cancel
    ) =>
        db.Set<Consent>()
            .AnyAsync(
                consent =>
                    consent.PersonId == person
                    && consent.TextVersion == textVersion
                    && consent.WithdrawnAt == null,
                cancel
            );

    public void Add(CardBinding binding) => db.Add(binding);

    public void Add(VerificationTicket ticket) => db.Add(ticket);

    public void Add(Consent consent) => db.Add(consent);
}
