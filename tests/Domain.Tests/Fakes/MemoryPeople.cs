using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Tests.Fakes;

/// <summary>Identities, persons and what joins them, in memory. One caller at a time.</summary>
public sealed class MemoryPeople : IPersonStore, IFanDirectory, IUnitOfWork
{
    private readonly List<Fan> fans = [];
    private readonly List<UnionIdentity> unionIds = [];

    public List<JoinConflict> Conflicts { get; } = [];

    public List<PersonJoin> Joins { get; } = [];

    public Task<PersonId> FindOrCreateAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (Of(identity) is not { } fan)
        {
            fans.Add(fan = Fan.Meet(identity, now));
        }
        return Task.FromResult(fan.PersonId);
    }

    public Task<FanId?> FindIdAsync(FanIdentity identity, CancellationToken cancel) =>
        Task.FromResult(Of(identity)?.Id);

    public Task<PersonId?> FindAsync(FanIdentity identity, CancellationToken cancel) =>
        Task.FromResult(Of(identity)?.PersonId);

    public Task<Fan> FindFanAsync(FanIdentity identity, CancellationToken cancel) =>
        Task.FromResult(Of(identity)!);

    public Task<(
        IReadOnlyList<Fan> Fans,
        IReadOnlyList<UnionIdentity> UnionIds
    )> FindIdentitiesAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult<(IReadOnlyList<Fan>, IReadOnlyList<UnionIdentity>)>(
            (
                [.. fans.Where(fan => fan.PersonId == person)],
                [.. unionIds.Where(union => union.PersonId == person)]
            )
        );

    public Task<UnionIdentity?> FindUnionIdAsync(string unionId, CancellationToken cancel) =>
        Task.FromResult(unionIds.SingleOrDefault(union => union.UnionId == unionId));

    public Task<IReadOnlyList<JoinConflict>> FindConflictsAsync(
        PersonId person,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<JoinConflict>>([
            .. Open.Where(conflict => Names(conflict, person)),
        ]);

    public Task<PersonJoin?> FindJoinAsync(PersonId absorbed, CancellationToken cancel) =>
        Task.FromResult(Joins.Find(join => join.AbsorbedId == absorbed));

    public Task<IReadOnlyList<PersonJoin>> FindJoinsToMendAsync(
        DateTimeOffset since,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<PersonJoin>>([
            .. Joins.Where(join =>
                join.At >= since || Open.Any(one => Names(one, join.AbsorbedId))
            ),
        ]);

    public Task<IReadOnlyCollection<PersonId>> FindNamedAsync(
        IReadOnlyList<PersonId> absorbed,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyCollection<PersonId>>([
            .. absorbed.Where(person =>
                fans.Exists(fan => fan.PersonId == person)
                || unionIds.Exists(union => union.PersonId == person)
                || Open.Any(conflict => Names(conflict, person))
            ),
        ]);

    /// <summary>As the database does: one open row for each pair.</summary>
    public Task SaveAsync(CancellationToken cancel) =>
        Open.GroupBy(one => (one.AbsorbedId, one.IntoId)).Any(pair => pair.Count() > 1)
            ? throw new UniqueRuleException(
                JoinConflict.OneOpenPerPair,
                new InvalidOperationException()
            )
            : Task.CompletedTask;

    private IEnumerable<JoinConflict> Open => Conflicts.Where(one => one.SettledAt is null);

    private static bool Names(JoinConflict conflict, PersonId person) =>
        conflict.AbsorbedId == person || conflict.IntoId == person;

    public void Add(UnionIdentity unionId) => unionIds.Add(unionId);

    public void Add(PersonJoin join) => Joins.Add(join);

    public void Add(JoinConflict conflict) => Conflicts.Add(conflict);

    private Fan? Of(FanIdentity identity) =>
        fans.SingleOrDefault(fan => new FanIdentity(fan.AppId, fan.OpenId) == identity);
}
