using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans;

/// <summary>Persons, and what joins identities to them. Everything it finds is tracked.</summary>
public interface IPersonStore
{
    /// <exception cref="InvalidOperationException">The identity was never met.</exception>
    Task<Fan> FindFanAsync(FanIdentity identity, CancellationToken cancel);

    Task<IReadOnlyList<Fan>> FindFansAsync(PersonId person, CancellationToken cancel);

    Task<UnionIdentity?> FindUnionIdAsync(string unionId, CancellationToken cancel);

    Task<IReadOnlyList<UnionIdentity>> FindUnionIdsAsync(PersonId person, CancellationToken cancel);

    /// <summary>Open conflicts that name this person on either side.</summary>
    Task<IReadOnlyList<JoinConflict>> FindConflictsAsync(PersonId person, CancellationToken cancel);

    /// <summary>How this person was absorbed; null while he goes on.</summary>
    Task<PersonJoin?> FindJoinAsync(PersonId absorbed, CancellationToken cancel);

    Task<IReadOnlyList<PersonJoin>> FindJoinsSinceAsync(
        DateTimeOffset since,
        CancellationToken cancel
    );

    void Add(UnionIdentity unionId);

    void Add(PersonJoin join);

    void Add(JoinConflict conflict);
}
