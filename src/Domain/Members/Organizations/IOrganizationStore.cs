namespace WeChatUnion.Domain.Members.Organizations;

/// <summary>The union tree for writing.</summary>
public interface IOrganizationStore
{
    /// <summary>
    /// From here until the save no other change of the tree's shape goes on: the others wait, on every node, and then
    /// read what this one left. What was read before is not to be trusted.
    /// </summary>
    /// <returns>To be disposed: gives everything back that was not saved.</returns>
    Task<IAsyncDisposable> HoldTreeAsync(CancellationToken cancel);

    /// <summary>
    /// Until the save this union is neither merged nor abolished. Who brings a member or a union below one holds it.
    /// </summary>
    /// <returns>False when it is not active (any more). The transaction is open in both cases and ends with the save or the scope.</returns>
    Task<bool> HoldActiveAsync(UnionOrganizationId id, CancellationToken cancel);

    Task<UnionOrganization?> FindAsync(UnionOrganizationId id, CancellationToken cancel);

    /// <summary>The union of this code; for a merged one the union it went into.</summary>
    /// <param name="code">Of one spelling, see <see cref="UnionCode"/>.</param>
    Task<UnionOrganization?> FindByCodeAsync(string code, CancellationToken cancel);

    /// <summary>Whether anything keeps this union from being abolished: a member in membership or an active union directly below.</summary>
    Task<bool> IsInUseAsync(UnionOrganizationId id, CancellationToken cancel);

    void Add(UnionOrganization organization);

    void Add(OrganizationChange change);

    /// <summary>All paths below, without the union's own, begin with another one from now on. Done at once, inside the transaction.</summary>
    Task MovePathsBelowAsync(string from, string to, CancellationToken cancel);

    /// <summary>
    /// Unions directly below, members and what was merged into the one before go to the other, each member with a line in
    /// its change log and in the queue of standings. Done at once, inside the transaction.
    /// </summary>
    Task HandOverAsync(OrganizationHandover handover, CancellationToken cancel);

    /// <summary>Puts all members of a union into the queue of changed standings. Done at once, inside the transaction.</summary>
    Task QueueStandingsAsync(
        UnionOrganizationId organization,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
