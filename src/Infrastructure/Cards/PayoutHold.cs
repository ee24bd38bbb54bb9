using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class PayoutHold(UnionDbContext db) : IPayoutHold
{
    public async Task<DateTimeOffset?> FindUntilAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await db.Set<CardBinding>()
            .Where(binding => binding.MemberId == member && binding.PayoutHoldUntil > now)
            .MaxAsync(binding => binding.PayoutHoldUntil, cancel);
}
