using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Fans;

internal sealed class PersonStore(UnionDbContext db) : IPersonStore
{
    public Task<Fan> FindFanAsync(FanIdentity identity, CancellationToken cancel) =>
        db.Set<Fan>()
            .SingleAsync(
                fan => fan.AppId == identity.AppId && fan.OpenId == identity.OpenId,
                cancel
            );

    public async Task<IReadOnlyList<Fan>> FindFansAsync(
        PersonId person,
        CancellationToken cancel
    ) => await db.Set<Fan>().Where(fan => fan.PersonId == person).ToListAsync(cancel);

    public Task<UnionIdentity?> FindUnionIdAsync(string unionId, CancellationToken cancel) =>
        db.Set<UnionIdentity>().SingleOrDefaultAsync(union => union.UnionId == unionId, cancel);

    public async Task<IReadOnlyList<UnionIdentity>> FindUnionIdsAsync(
        PersonId person,
        CancellationToken cancel
    ) => await db.Set<UnionIdentity>().Where(u => u.PersonId == person).ToListAsync(cancel);

    public async Task<IReadOnlyList<JoinConflict>> FindConflictsAsync(
        PersonId person,
        CancellationToken cancel
    ) =>
        await db.Set<JoinConflict>()
            .Where(conflict => conflict.SettledAt == null)
            .Where(conflict => conflict.AbsorbedId == person || conflict.IntoId == person)
            .ToListAsync(cancel);

    public Task<PersonJoin?> FindJoinAsync(PersonId absorbed, CancellationToken cancel) =>
        db.Set<PersonJoin>()
            .AsNoTracking()
            .SingleOrDefaultAsync(join => join.AbsorbedId == absorbed, cancel);

    public async Task<IReadOnlyList<PersonJoin>> FindJoinsSinceAsync(
        DateTimeOffset since,
        CancellationToken cancel
    ) =>
        await db.Set<PersonJoin>()
            .AsNoTracking()
            .Where(join => join.At >= since)
            .OrderBy(join => join.At)
            .ThenBy(join => join.Id)
            .ToListAsync(cancel);

    public void Add(UnionIdentity unionId) => db.Add(unionId);

    public void Add(PersonJoin join) => db.Add(join);

    public void Add(JoinConflict conflict) => db.Add(conflict);
}
