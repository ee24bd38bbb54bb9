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

    public async Task<(
        IReadOnlyList<Fan> Fans,
        IReadOnlyList<UnionIdentity> UnionIds
    )> FindIdentitiesAsync(PersonId person, CancellationToken cancel)
    {
        // One statement, because only that is one moment on every engine. Nobody has many of either.
        var pairs = await (
            from fan in db.Set<Fan>()
            where fan.PersonId == person
            join unionId in db.Set<UnionIdentity>()
                on fan.PersonId equals unionId.PersonId
                into theirs
            from unionId in theirs.DefaultIfEmpty()
            select new { Fan = fan, UnionId = unionId }
        ).ToListAsync(cancel);
        var without = await db.Set<UnionIdentity>()
            .Where(unionId => unionId.PersonId == person)
            .Where(unionId => !db.Set<Fan>().Any(fan => fan.PersonId == unionId.PersonId))
            .ToListAsync(cancel);
        var unionIds = pairs.Select(pair => pair.UnionId).OfType<UnionIdentity>();
        return (
            [.. pairs.Select(pair => pair.Fan).Distinct()],
            [.. unionIds.Concat(without).Distinct()]
        );
    }

    public Task<UnionIdentity?> FindUnionIdAsync(string unionId, CancellationToken cancel) =>
        db.Set<UnionIdentity>().SingleOrDefaultAsync(union => union.UnionId == unionId, cancel);

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

    public async Task<IReadOnlyList<PersonJoin>> FindJoinsToMendAsync(
        DateTimeOffset since,
        CancellationToken cancel
    )
    {
        var joins = db.Set<PersonJoin>().AsNoTracking();
        var recent = await joins.Where(join => join.At >= since).ToListAsync(cancel);
        var disputed = await joins
            .Where(join =>
                Open.Any(conflict =>
                    conflict.AbsorbedId == join.AbsorbedId || conflict.IntoId == join.AbsorbedId
                )
            )
            .ToListAsync(cancel);
        return [.. recent.Concat(disputed).DistinctBy(join => join.Id).OrderBy(join => join.At)];
    }

    public async Task<IReadOnlyCollection<PersonId>> FindNamedAsync(
        IReadOnlyList<PersonId> absorbed,
        CancellationToken cancel
    )
    {
        var named = await db.Set<Fan>()
            .Where(fan => absorbed.Contains(fan.PersonId))
            .Select(fan => fan.PersonId)
            .Concat(
                db.Set<UnionIdentity>()
                    .Where(union => absorbed.Contains(union.PersonId))
                    .Select(union => union.PersonId)
            )
            .Concat(
                Open.Where(conflict => absorbed.Contains(conflict.AbsorbedId))
                    .Select(conflict => conflict.AbsorbedId)
            )
            .Concat(
                Open.Where(conflict => absorbed.Contains(conflict.IntoId))
                    .Select(conflict => conflict.IntoId)
            )
            .ToListAsync(cancel);
        return named.ToHashSet();
    }

    private IQueryable<JoinConflict> Open =>
        db.Set<JoinConflict>().Where(conflict => conflict.SettledAt == null);

    public void Add(UnionIdentity unionId) => db.Add(unionId);

    public void Add(PersonJoin join) => db.Add(join);

    public void Add(JoinConflict conflict) => db.Add(conflict);
}
