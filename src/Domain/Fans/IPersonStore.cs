using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Fans;

/// <summary>Persons, and what joins identities to them. Everything it finds is tracked.</summary>
public interface IPersonStore
{
    /// <exception cref="InvalidOperationException">The identity was never met.</exception>
    Task<Fan> FindFanAsync(FanIdentity identity, CancellationToken cancel);

    /// <summary>
    /// What names this person, as of one moment: looked up one after the other, an identity could come in between unseen.
    /// </summary>
    Task<(IReadOnlyList<Fan> Fans, IReadOnlyList<UnionIdentity> UnionIds)> FindIdentitiesAsync(
        PersonId person,
        CancellationToken cancel
    );

    Task<UnionIdentity?> FindUnionIdAsync(string unionId, CancellationToken cancel);

    /// <summary>Open conflicts that name this person on either side.</summary>
    Task<IReadOnlyList<JoinConflict>> FindConflictsAsync(PersonId person, CancellationToken cancel);

    /// <summary>How this person was absorbed; null while he goes on.</summary>
    Task<PersonJoin?> FindJoinAsync(PersonId absorbed, CancellationToken cancel);

    /// <summary>The joins since then, and whatever its age each that an open conflict names. Not tracked.</summary>
    Task<IReadOnlyList<PersonJoin>> FindJoinsToMendAsync(
        DateTimeOffset since,
        CancellationToken cancel
    );

    /// <summary>Of these absorbed persons those whom an identity, a UnionId or an open conflict still names. Not tracked.</summary>
    Task<IReadOnlyCollection<PersonId>> FindNamedAsync(
        IReadOnlyList<PersonId> absorbed,
        CancellationToken cancel
    );

    void Add(UnionIdentity unionId);

    void Add(PersonJoin join);

    void Add(JoinConflict conflict);
}
