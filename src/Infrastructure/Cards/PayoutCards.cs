using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class PayoutCards(UnionDbContext db, IPersonalDataVault vault) : IPayoutCards
{
    public async Task<IReadOnlyDictionary<MemberId, PayoutCard>> FindAsync(
        IReadOnlyCollection<MemberId> members,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var ids = members.ToList();
        var cards = await db.Set<MemberCard>()
            .AsNoTracking()
            .Where(card => ids.Contains(card.MemberId) && card.Status == MemberCardStatus.InUse)
            .Select(card => new PayoutCard(
                card.MemberId,
                card.Id,
                card.NumberIndex.Value,
                db.Set<CardBinding>()
                    .Any(binding =>
                        binding.MemberId == card.MemberId && binding.PayoutHoldUntil > now
                    )
            ))
            .ToListAsync(cancel);
        var bound = await db.Set<CardBinding>()
            .Where(binding => ids.Contains(binding.MemberId))
            .Where(binding => binding.Status == BindingStatus.Active)
            .Select(binding => binding.CardId)
            .ToListAsync(cancel);
        return cards
            .GroupBy(card => card.Member)
            .Select(own => own.Count() == 1 ? own.First() : own.FirstOrDefault(IsBound))
            .OfType<PayoutCard>()
            .ToDictionary(card => card.Member);

        bool IsBound(PayoutCard card) => bound.Contains(card.Card);
    }

    public async Task<IReadOnlyDictionary<MemberCardId, OpenPayoutCard>> OpenAsync(
        IReadOnlyCollection<MemberCardId> cards,
        CancellationToken cancel
    )
    {
        var ids = cards.ToList();
        var found = await db.Set<MemberCard>()
            .AsNoTracking()
            .Where(card => ids.Contains(card.Id))
            .ToListAsync(cancel);
        return found.ToDictionary(
            card => card.Id,
            card => new OpenPayoutCard(
                card.OpenNumber(vault),
                card.BankName,
                card.NumberIndex.Value
            )
        );
    }
}
