using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Codes;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Codes;

internal sealed class CodeBindings(UnionDbContext db) : ICodeBindings
{
    public Task<CardBinding?> FindStandingAsync(PersonId person, CancellationToken cancel) =>
        db.Set<CardBinding>()
            .AsNoTracking()
            .Where(binding => binding.PersonId == person)
            .Standing()
            .OrderBy(binding => binding.Status)
            .ThenByDescending(binding => binding.BoundAt)
            .FirstOrDefaultAsync(cancel);

    public Task<CardBinding?> FindAsync(CardBindingId id, CancellationToken cancel) =>
        db.Set<CardBinding>().AsNoTracking().SingleOrDefaultAsync(b => b.Id == id, cancel);

    public Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel) =>
        db.Set<MemberCard>().AsNoTracking().SingleOrDefaultAsync(card => card.Id == id, cancel);
}
