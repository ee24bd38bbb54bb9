namespace WeChatUnion.Domain.Members.Blacklist;

public interface IListingStore
{
    /// <summary>Path of the union the entry's object belongs to now; null when there is no such member or union.</summary>
    Task<string?> FindPathAsync(
        MemberId? member,
        UnionOrganizationId? organization,
        CancellationToken cancel
    );

    Task<Listing?> FindAsync(ListingId id, CancellationToken cancel);

    Task<ListingAppeal?> FindAppealAsync(ListingAppealId id, CancellationToken cancel);

    /// <summary>The appeal against this entry; there is at most one.</summary>
    Task<ListingAppeal?> FindAppealOfAsync(ListingId id, CancellationToken cancel);

    /// <summary>Entries that hold on this day against the member or a union on his path.</summary>
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
