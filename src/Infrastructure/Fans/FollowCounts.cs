using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class FollowCounts(UnionDbContext db) : IFollowCounts
{
    public async Task<FollowCount> CountAsync(
        DateTimeOffset from,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        var fans = db.Set<Fan>().AsNoTracking();
        return new(
            await fans.CountAsync(fan => fan.FollowedAt >= from && fan.FollowedAt < until, cancel),
            await fans.CountAsync(
                fan => fan.UnfollowedAt >= from && fan.UnfollowedAt < until,
                cancel
            )
        );
    }
}
