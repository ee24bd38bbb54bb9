using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class CardOwners(UnionDbContext db)
{
    /// <summary>Whose card has this number.</summary>
    public Task<List<MemberId>> OfAsync(BlindIndex number, CancellationToken cancel) =>
        db.Set<MemberCard>()
            .Where(card => card.NumberIndex == number)
            .Select(card => card.MemberId)
            .ToListAsync(cancel);
}
