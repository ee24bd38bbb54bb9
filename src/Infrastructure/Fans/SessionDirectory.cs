using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class SessionDirectory(UnionDbContext db) : ISessionDirectory
{
    public async Task<FanIdentity?> FindFanAsync(
        MiniProgramSessionId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var found = await db.Set<MiniProgramSession>()
            .AsNoTracking()
            .Where(session => session.Id == id && session.EndedAt == null)
            .Where(session => session.ExpiresAt > now)
            // A sign-in that was in flight when its fan was erased leaves a session that opens nothing.
            .Join(
                db.Set<Fan>().Where(fan => !fan.OpenId.StartsWith(Fan.ErasedPrefix)),
                session => session.FanId,
                fan => fan.Id,
                (session, fan) => new { fan.AppId, fan.OpenId }
            )
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : new FanIdentity(found.AppId, found.OpenId);
    }
}
