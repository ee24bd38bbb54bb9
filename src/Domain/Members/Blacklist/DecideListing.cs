using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Confirmed">False: it is rejected.</param>
public sealed record DecideListingRequest(ListingId Listing, bool Confirmed);

/// <summary>A second person says yes or no to a proposed entry.</summary>
public sealed class DecideListing(
    ListingDesk desk,
    ListingNotices notices,
    ISecondPerson second,
    ListingRules rules
)
{
    public async Task<Outcome<ListingId>> ExecuteAsync(
        StaffActor actor,
        DecideListingRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, BlacklistActs.Confirm, request.Listing, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (listing, path) = opened.Value;
        if (!listing.WaitsAt(now, rules))
        {
            return ListingRefusals.NotWaiting;
        }
        if (await second.WhyNotAsync(listing.ProposedBy, actor.Id, now, cancel) is { } one)
        {
            return one;
        }
        listing.Decide(request.Confirmed, actor.Id, now);
        if (request.Confirmed)
        {
            await notices.TellListedAsync(listing, cancel);
        }
        var act = request.Confirmed ? "members.listing-confirmed" : "members.listing-rejected";
        return await desk.CloseAsync(actor, act, listing, path, now, cancel);
    }
}
