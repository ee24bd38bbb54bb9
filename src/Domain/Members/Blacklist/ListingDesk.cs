using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>What every act of staff on the black list begins and ends with: may he, and is it saved.</summary>
public sealed class ListingDesk(IListingStore store, IAuditTrail audit, IUnitOfWork work)
{
    /// <summary>The entry, when this account may act on it; the same refusal whether it is unknown or of another union.</summary>
    internal async Task<Outcome<(Listing Listing, string Path)>> OpenAsync(
        StaffActor actor,
        StaffAct act,
        ListingId id,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(act))
        {
            return StaffRefusals.NotAllowed;
        }
        if (
            await store.FindAsync(id, cancel) is not { } listing
            || await PathAsync(listing, cancel) is not { } path
            || !actor.May(act, path)
        )
        {
            return StaffRefusals.NotFound;
        }
        return (listing, path);
    }

    internal async Task<Outcome<ListingId>> CloseAsync(
        StaffActor actor,
        string act,
        Listing listing,
        string path,
        DateTimeOffset now,
        CancellationToken cancel,
        AuditDetails? details = null
    )
    {
        audit.Record(
            new(
                act,
                ActorKind.Staff,
                actor.Id.Value,
                $"listing:{listing.Id.Value}",
                now,
                Note(listing),
                path,
                details
            )
        );
        try
        {
            await work.SaveAsync(cancel);
            return listing.Id;
        }
        catch (StaleVersionException)
        {
            return ListingRefusals.Changed;
        }
    }

    private Task<string?> PathAsync(Listing listing, CancellationToken cancel) =>
        store.FindPathAsync(listing.MemberId, listing.OrganizationId, cancel);

    private static string Note(Listing listing) =>
        listing.MemberId is { } member
            ? $"member:{member.Value} {listing.Level}"
            : $"organization:{listing.OrganizationId!.Value.Value} {listing.Level}";
}
