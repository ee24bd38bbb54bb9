using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards.Register;

/// <summary>Cards of a block of rows, all in one question: in the order of the index, or each would fetch its pages anew.</summary>
internal sealed class KnownCards(UnionDbContext db)
{
    public Task<List<MemberCard>> FindAsync(
        IEnumerable<BlindIndex> numbers,
        CancellationToken cancel
    )
    {
        var keys = numbers.Distinct().OrderBy(key => key.Value, StringComparer.Ordinal).ToList();
        return db.Set<MemberCard>()
            .AsNoTracking()
            .Where(card => EF.Parameter(keys).Contains(card.NumberIndex))
            .ToListAsync(cancel);
    }

    public Task<List<MemberCard>> InUseOrLostAsync(
        List<MemberId> members,
        CancellationToken cancel
    ) =>
        db.Set<MemberCard>()
            .AsNoTracking()
            .Where(card => EF.Parameter(members).Contains(card.MemberId))
            .Where(card =>
                card.Status == MemberCardStatus.InUse || card.Status == MemberCardStatus.Lost
            )
            .ToListAsync(cancel);
}
