using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>
/// Entries against a double entry of the register go along with their appeals. A ban both have, word for word, goes on
/// once: the one that is in force, and of two alike the one that was appealed against.
/// </summary>
public sealed class ListingMemberMerge(IListingStore store) : IMemberMerge
{
    /// <summary>Bans of two get on with each other; whatever forbids more holds.</summary>
    Task<string?> IMemberMerge.FindObstacleAsync(MemberMerge merge, CancellationToken cancel) =>
        Task.FromResult<string?>(null);

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var from = await store.FindUnderAsync(merge.Absorbed, cancel);
        if (from.Count == 0)
        {
            return;
        }
        var to = (await store.FindUnderAsync(merge.Into, cancel)).Where(IsAlive).ToList();
        var ids = from.Concat(to).Select(one => one.Id).ToList();
        var appeals = await store.FindAppealsOfAsync(ids, cancel);
        foreach (var listing in from)
        {
            listing.MoveTo(merge.Into);
            if (appeals.GetValueOrDefault(listing.Id) is { } appeal)
            {
                appeal.MoveTo(merge.Into);
            }
            if (IsAlive(listing) && to.Find(listing.SaysTheSameAs) is { } twin)
            {
                to.Remove(twin);
                Join([twin, listing], appeals);
            }
        }
    }

    /// <summary>Two that were both appealed against both stand: each appeal is owed its answer.</summary>
    private static void Join(
        IReadOnlyList<Listing> twins,
        IReadOnlyDictionary<ListingId, ListingAppeal> appeals
    )
    {
        var rest = twins
            .OrderByDescending(one => one.State == ListingState.Active)
            .ThenByDescending(one => appeals.ContainsKey(one.Id))
            .Last();
        if (!appeals.ContainsKey(rest.Id))
        {
            rest.GoInto();
        }
    }

    private static bool IsAlive(Listing one) =>
        one.State is ListingState.Proposed or ListingState.Active;
}
