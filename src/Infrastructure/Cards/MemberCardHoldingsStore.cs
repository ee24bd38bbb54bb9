using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class MemberCardHoldingsStore(UnionDbContext db) : IMemberCardHoldings
{
    public async Task<MemberHoldings> FindAsync(MemberId member, CancellationToken cancel) =>
        new(
            await db.Set<MemberCard>().Where(one => one.MemberId == member).ToListAsync(cancel),
            await db.Set<CardBinding>().Where(one => one.MemberId == member).ToListAsync(cancel),
            await db.Set<CounterTakeOver>()
                .Where(one => one.MemberId == member)
                .ToListAsync(cancel),
            await db.Set<UnbindRequest>().Where(one => one.MemberId == member).ToListAsync(cancel),
            await db.Set<PhoneReport>().Where(one => one.MemberId == member).ToListAsync(cancel)
        );

    public async Task RemoveBegunAsync(MemberId member, CancellationToken cancel)
    {
        db.RemoveRange(
            await db.Set<VerificationTicket>()
                .Where(ticket => ticket.MemberId == member)
                .ToListAsync(cancel)
        );
        db.RemoveRange(
            await db.Set<TakeOverCode>().Where(code => code.MemberId == member).ToListAsync(cancel)
        );
    }
}
