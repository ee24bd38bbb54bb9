using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class SessionStore(UnionDbContext db) : ISessionStore
{
    public Task<MiniProgramSession?> FindAsync(MiniProgramSessionId id, CancellationToken cancel) =>
        db.Set<MiniProgramSession>().SingleOrDefaultAsync(session => session.Id == id, cancel);

    public async Task<IReadOnlyList<MiniProgramSession>> FindLiveAsync(
        FanId fan,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await db.Set<MiniProgramSession>()
            .Where(session => session.FanId == fan && session.EndedAt == null)
            .Where(session => session.ExpiresAt > now)
            .OrderByDescending(session => session.StartedAt)
            .ThenByDescending(session => session.Id)
            .ToListAsync(cancel);

    public async Task<(MiniProgramSession Session, int Generation)?> FindByTokenAsync(
        string tokenDigest,
        CancellationToken cancel
    )
    {
        var found = await db.Set<RefreshToken>()
            .Where(token => token.TokenDigest == tokenDigest)
            .Join(
                db.Set<MiniProgramSession>(),
                token => token.SessionId,
                session => session.Id,
                (token, session) => new { Session = session, token.Generation }
            )
            .Where(found =>
                db.Set<Fan>()
                    .Any(fan =>
                        fan.Id == found.Session.FanId && !fan.OpenId.StartsWith(Fan.ErasedPrefix)
                    )
            )
            .SingleOrDefaultAsync(cancel);
        return found is null ? null : (found.Session, found.Generation);
    }

    public void Add(MiniProgramSession session) => db.Add(session);

    public void Add(RefreshToken token) => db.Add(token);
}
