using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Granted">True: the entry is lifted.</param>
/// <param name="Note">Why, 5 to 500 characters.</param>
public sealed record DecideAppealRequest(ListingAppealId Appeal, bool Granted, string Note);

/// <summary>Somebody who had no part in the entry decides about the appeal.</summary>
public sealed class DecideAppeal(IListingStore store, ListingDesk desk, ListingNotices notices)
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
        if (actor.Id == listing.ProposedBy || actor.Id == listing.DecidedBy)
        {
            return StaffRefusals.SecondPersonNeeded;
        }
        if (request.Note?.Trim() is not { Length: >= 5 and <= ListingAppeal.MaxNoteLength } note)
        {
            return StaffRefusals.ReasonNeeded;
        }
        appeal.Decide(request.Granted, note, actor.Id, now);
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
