using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Reason">5 to 200 characters; long numbers are kept as stars.</param>
public sealed record ProposeLiftingRequest(ListingId Listing, string Reason);

/// <summary>The first of two persons who end an entry early.</summary>
public sealed class ProposeLifting(ListingDesk desk)
{
    public async Task<Outcome<ListingId>> ExecuteAsync(
        StaffActor actor,
        ProposeLiftingRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, BlacklistActs.Propose, request.Listing, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (listing, path) = opened.Value;
        if (listing.State != ListingState.Active)
        {
            return ListingRefusals.NotActive;
        }
        var why = StaffReason.Parse(request.Reason, Listing.MaxLiftReasonLength);
        if (!why.Succeeded)
        {
            return why.Refusal;
        }
        listing.ProposeLifting(why.Value, actor.Id, now);
        return await desk.CloseAsync(actor, "members.lifting-proposed", listing, path, now, cancel);
    }
}
