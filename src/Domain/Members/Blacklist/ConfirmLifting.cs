using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>The second of two persons who end an entry early.</summary>
public sealed class ConfirmLifting(
    ListingDesk desk,
    ListingNotices notices,
    ISecondPerson second,
    ListingRules rules
)
{
    public async Task<Outcome<ListingId>> ExecuteAsync(
        StaffActor actor,
        ListingId id,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, BlacklistActs.Confirm, id, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (listing, path) = opened.Value;
        if (!listing.WaitsForLifting(now, rules))
        {
            return ListingRefusals.NotWaiting;
        }
        if (await second.WhyNotAsync(listing.LiftProposedBy, actor.Id, now, cancel) is { } one)
        {
            return one;
        }
        listing.Lift(actor.Id, now);
        await notices.TellLiftedAsync(listing, cancel);
        return await desk.CloseAsync(actor, "members.listing-lifted", listing, path, now, cancel);
    }
}
