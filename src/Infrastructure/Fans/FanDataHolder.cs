using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>
/// What hangs on an identity beside its row: the phone WeChat confirmed goes when phones are revoked, sessions and begun
/// sightings when the account is closed, its UnionId when nobody else carries it.
/// </summary>
internal sealed class FanDataHolder(UnionDbContext db) : IPersonalDataHolder
{
    public string Room => "fans";

    public async Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel)
    {
        if (erasure.FanId is not { } id)
        {
            return new HeldData(0);
        }
        var going = new List<object>();
        if (erasure.Kinds.HasFlag(PersonalDataKinds.Phone))
        {
            going.AddRange(
                await db.Set<VerifiedPhone>().Where(p => p.FanId == id).ToListAsync(cancel)
            );
        }
        if (erasure.AccountClosed)
        {
            await AddAllOfAsync(erasure.Fan, id, going, cancel);
        }
        db.RemoveRange(going);
        return new HeldData(going.Count);
    }

    private async Task AddAllOfAsync(
        FanIdentity fan,
        FanId id,
        List<object> going,
        CancellationToken cancel
    )
    {
        going.AddRange(
            await db.Set<MiniProgramSession>().Where(s => s.FanId == id).ToListAsync(cancel)
        );
        going.AddRange(
            await db.Set<UnionIdSighting>()
                .Where(seen => seen.AppId == fan.AppId && seen.OpenId == fan.OpenId)
                .ToListAsync(cancel)
        );
        var known = await db.Set<Fan>().AsNoTracking().SingleAsync(one => one.Id == id, cancel);
        if (known.UnionId is not { } unionId)
        {
            return;
        }
        var isShared = await db.Set<Fan>()
            .Where(other => other.UnionId == unionId && other.Id != id)
            .AnyAsync(other => !other.OpenId.StartsWith(Fan.ErasedPrefix), cancel);
        if (!isShared)
        {
            going.AddRange(
                await db.Set<UnionIdentity>().Where(u => u.UnionId == unionId).ToListAsync(cancel)
            );
        }
    }
}
