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
        return await Of(identity).SingleAsync(cancel);
    }

    public Task<Fan?> FindAsync(FanIdentity identity, CancellationToken cancel) =>
        Of(identity).SingleOrDefaultAsync(cancel);

    private IQueryable<Fan> Of(FanIdentity identity) =>
        db.Set<Fan>().Where(fan => fan.AppId == identity.AppId && fan.OpenId == identity.OpenId);
}
