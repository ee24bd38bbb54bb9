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
        var (app, openId) = (erasure.Fan.AppId, erasure.Fan.OpenId);
        var fan = await db.Set<Fan>()
            .AsNoTracking()
            .SingleOrDefaultAsync(one => one.AppId == app && one.OpenId == openId, cancel);
        if (fan is null)
        {
            return new HeldData(0);
        }
        var going = new List<object>();
        if (erasure.Kinds.HasFlag(PersonalDataKinds.Phone))
        {
            going.AddRange(
                await db.Set<VerifiedPhone>().Where(p => p.FanId == fan.Id).ToListAsync(cancel)
            );
        }
        if (erasure.AccountClosed)
        {
            await AddAllOfAsync(fan, going, cancel);
        }
        db.RemoveRange(going);
        return new HeldData(going.Count);
    }

    private async Task AddAllOfAsync(Fan fan, List<object> going, CancellationToken cancel)
    {
        going.AddRange(
            await db.Set<MiniProgramSession>().Where(s => s.FanId == fan.Id).ToListAsync(cancel)
        );
        going.AddRange(
            await db.Set<UnionIdSighting>()
                .Where(seen => seen.AppId == fan.AppId && seen.OpenId == fan.OpenId)
                .ToListAsync(cancel)
        );
        if (fan.UnionId is not { } unionId)
        {
            return;
        }
        var isShared = await db.Set<Fan>()
            .AnyAsync(other => other.UnionId == unionId && other.Id != fan.Id, cancel);
        if (!isShared)
        {
            going.AddRange(
                await db.Set<UnionIdentity>().Where(u => u.UnionId == unionId).ToListAsync(cancel)
            );
        }
    }
}
