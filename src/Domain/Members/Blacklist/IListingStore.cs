namespace WeChatUnion.Domain.Members.Blacklist;

public interface IListingStore
{
    /// <summary>Path of the union the entry's object belongs to now; null when there is no such member or union.</summary>
    Task<string?> FindPathAsync(
        MemberId? member,
        UnionOrganizationId? organization,
        CancellationToken cancel
    );

    /// <summary>The entry of the register that goes on, where this one was a double; otherwise itself.</summary>
    Task<MemberId> FindKeptAsync(MemberId member, CancellationToken cancel);

    Task<Listing?> FindAsync(ListingId id, CancellationToken cancel);

    Task<ListingAppeal?> FindAppealAsync(ListingAppealId id, CancellationToken cancel);

    /// <summary>The appeal against this entry; there is at most one.</summary>
    Task<ListingAppeal?> FindAppealOfAsync(ListingId id, CancellationToken cancel);

    /// <summary>
    /// Confirmed entries against the member himself, in force, ended or lifted, the youngest 50. What was kept under a double
    /// entry of the register that went into his is his, also when it was added while the two were merged.
    /// </summary>
    Task<IReadOnlyList<Listing>> FindOwnAsync(MemberId member, CancellationToken cancel);

    /// <summary>All entries kept under this very id, of every state; tracked.</summary>
    Task<IReadOnlyList<Listing>> FindUnderAsync(MemberId member, CancellationToken cancel);

    /// <summary>The appeals against these entries, by entry; tracked.</summary>
    Task<IReadOnlyDictionary<ListingId, ListingAppeal>> FindAppealsOfAsync(
        IReadOnlyCollection<ListingId> listings,
        CancellationToken cancel
    );

    /// <summary>
    /// Entries that hold on this day against the member, a double entry that went into his, or a union on his path.
    /// </summary>
    Task<IReadOnlyList<Listing>> FindHoldingAsync(
        MemberId member,
        DateOnly day,
        CancellationToken cancel
    );

    /// <summary>Proposals made before this moment that still wait, the oldest 500.</summary>
    Task<IReadOnlyList<Listing>> FindWaitingSinceAsync(
        DateTimeOffset before,
        CancellationToken cancel
    );

    void Add(Listing listing);

    void Add(ListingAppeal appeal);
}
