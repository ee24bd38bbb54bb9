using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans.Erasing;

internal sealed class ErasureStore(UnionDbContext db) : IErasureStore
{
    private const int Few = 20;

    public Task<Fan?> FindFanAsync(FanIdentity identity, CancellationToken cancel) =>
        db.Set<Fan>()
            .SingleOrDefaultAsync(
                fan => fan.AppId == identity.AppId && fan.OpenId == identity.OpenId,
                cancel
            );

    public Task<bool> IsClosingAsync(FanIdentity identity, CancellationToken cancel) =>
        db.Set<PendingErasure>()
            .AnyAsync(
                pending =>
                    pending.AppId == identity.AppId
                    && pending.OpenId == identity.OpenId
                    && pending.Tombstone != null,
                cancel
            );

    public Task<PendingErasure?> FindRevocationAsync(
        FanIdentity identity,
        CancellationToken cancel
    ) =>
        db.Set<PendingErasure>()
            .Where(pending => pending.AppId == identity.AppId && pending.OpenId == identity.OpenId)
            .OrderBy(pending => pending.DueAt)
            .FirstOrDefaultAsync(pending => pending.Tombstone == null, cancel);

    public async Task<IReadOnlyList<Fan>> FindFansAsync(
        PendingErasure pending,
        CancellationToken cancel
    )
    {
        var fans = new List<Fan>();
        if (pending.FanId is { } id)
        {
            fans.AddRange(await db.Set<Fan>().Where(fan => fan.Id == id).ToListAsync(cancel));
        }
        if (await FindFanAsync(pending.ToErasure().Fan, cancel) is { } again)
        {
            fans.Add(again);
        }
        return fans;
    }

    public void Add(PendingErasure pending) => db.Add(pending);

    public async Task<IReadOnlyList<PendingErasure>> DueAsync(
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await db.Set<PendingErasure>()
            .Where(pending => pending.DueAt <= now)
            .OrderBy(pending => pending.Tombstone == null ? 1 : 0)
            .ThenBy(pending => pending.DueAt)
            .Take(Few)
            .ToListAsync(cancel);

    public void Remove(PendingErasure pending) => db.Remove(pending);

    public void Postpone(PendingErasure pending, DateTimeOffset now)
    {
        // Its old time has to be known as the one it was read with.
        db.Attach(pending);
        pending.Postpone(now);
    }
}
