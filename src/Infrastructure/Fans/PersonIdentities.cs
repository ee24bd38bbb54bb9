using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class PersonIdentities(UnionDbContext db) : IPersonIdentities
{
    public async Task<IReadOnlyList<KnownIdentity>> OfAsync(
        PersonId person,
        CancellationToken cancel
    )
    {
        var fans = await db.Set<Fan>()
            .AsNoTracking()
            .Where(fan => fan.PersonId == person)
            .ToListAsync(cancel);
        return
        [
            .. fans.Where(fan => !fan.IsErased)
                .Select(fan => new KnownIdentity(
                    new FanIdentity(fan.AppId, fan.OpenId),
                    fan.UnfollowedAt is not null && !fan.Follows
                ))
                .OrderBy(known => known.HasLeft)
                .ThenBy(known => known.Fan.AppId, StringComparer.Ordinal),
        ];
    }
}
