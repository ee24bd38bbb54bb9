using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Infrastructure.IronFans;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Tests.Cards;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

internal static class CountedOfFan
{
    /// <summary>How many times one kind of thing was counted for whoever is behind an identity, on all days.</summary>
    public static async Task<int> CountedAsync(
        this CardHost host,
        FanIdentity fan,
        InteractionKind kind
    )
    {
        if (
            await host.AskAsync((IFanDirectory fans) => fans.FindAsync(fan, default)) is not { } who
        )
        {
            return 0;
        }
        return await host.AskAsync(
            (UnionDbContext db) =>
                db.Set<DayRow>()
                    .Where(row => row.PersonId == who && row.Kind == kind.Code)
                    .SumAsync(row => row.Times + row.Skipped)
        );
    }
}
