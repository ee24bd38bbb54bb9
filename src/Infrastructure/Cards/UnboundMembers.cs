using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Members;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cards;

internal sealed class UnboundMembers(UnionDbContext db) : IUnboundMembers
{
    public async Task<IReadOnlyList<MemberId>> FindSinceAsync(
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var bindings = db.Set<CardBinding>().AsNoTracking();
        return await bindings
            .Where(ended => ended.Status != BindingStatus.Active && ended.EndedAt >= since)
            .Where(ended =>
                !bindings.Any(other =>
                    other.MemberId == ended.MemberId && other.Status == BindingStatus.Active
                )
            )
            .Select(ended => ended.MemberId)
            .Distinct()
            .ToListAsync(cancel);
    }
}
