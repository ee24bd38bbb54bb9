using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Granted">True: the entry is lifted.</param>
/// <param name="Note">Why, 5 to 500 characters; long numbers are kept as stars.</param>
public sealed record DecideAppealRequest(ListingAppealId Appeal, bool Granted, string Note);

/// <summary>Somebody who had no part in the entry decides about the appeal.</summary>
public sealed class DecideAppeal(
    IListingStore store,
    ListingDesk desk,
    ListingNotices notices,
    ISecondPerson second
)
{
    public async Task<Outcome<ListingId>> ExecuteAsync(
        StaffActor actor,
        DecideAppealRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(BlacklistActs.DecideAppeal))
        {
            return StaffRefusals.NotAllowed;
        }
        if (await store.FindAppealAsync(request.Appeal, cancel) is not { } appeal)
        {
            return StaffRefusals.NotFound;
        }
        var opened = await desk.OpenAsync(
            actor,
            BlacklistActs.DecideAppeal,
            appeal.ListingId,
            cancel
        );
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var (listing, path) = opened.Value;
        if (appeal.DecidedAt is not null)
        {
            return ListingRefusals.AppealDecided;
        }
        if (
            (
                await second.WhyNotAsync(listing.ProposedBy, actor.Id, now, cancel)
                ?? await second.WhyNotAsync(listing.DecidedBy, actor.Id, now, cancel)
            ) is
            { } one
        )
        {
            return one;
        }
        var note = StaffReason.Parse(request.Note, ListingAppeal.MaxNoteLength);
        if (!note.Succeeded)
        {
            return note.Refusal;
        }
        appeal.Decide(request.Granted, note.Value, actor.Id, now);
        await EndAsync(listing, request.Granted, actor, now, cancel);
        var act = request.Granted ? "members.appeal-granted" : "members.appeal-refused";
        return await desk.CloseAsync(actor, act, listing, path, now, cancel);
    }

    /// <summary>An entry that two persons lifted meanwhile has nothing left to lift.</summary>
    private async Task EndAsync(
        Listing listing,
        bool granted,
        StaffActor actor,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (listing.State != ListingState.Active)
        {
            return;
        }
        if (!granted)
        {
            await notices.TellRefusedAsync(listing, cancel);
            return;
        }
        listing.Lift(actor.Id, now);
        await notices.TellLiftedAsync(listing, cancel);
    }
}
