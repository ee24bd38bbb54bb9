using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class FanStore(UnionDbContext db, IFanDirectory directory) : IFanStore
{
    public async Task<Fan> MeetAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        await directory.FindOrCreateAsync(identity, now, cancel);
        return await FindAsync(identity, cancel)
            ?? throw new InvalidOperationException("A fan that was just met is not there.");
    }

    public Task<Fan?> FindAsync(FanIdentity identity, CancellationToken cancel) =>
        db.Set<Fan>()
            .SingleOrDefaultAsync(
                fan => fan.AppId == identity.AppId && fan.OpenId == identity.OpenId,
                cancel
            );
}
