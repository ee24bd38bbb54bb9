using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Reason">5 to 200 characters.</param>
public sealed record RevealListingRequest(ListingId Listing, string? Reason);

/// <summary>What was sealed of an entry, in clear: for the screen alone.</summary>
/// <param name="Appeal">The member's own words; null when there are none.</param>
public sealed record RevealedListing(string Evidence, IReadOnlyList<string> Files, string? Appeal)
{
    public override string ToString() => nameof(RevealedListing);
}

/// <summary>
/// Staff read what an entry says happened, and what the member says against it. The look is a line of the
/// trail before anything is shown; its reason is kept as a detail, as it may tell about the member.
/// </summary>
public sealed class RevealListing(IListingStore store, ListingDesk desk, IPersonalDataVault vault)
{
    public async Task<Outcome<RevealedListing>> ExecuteAsync(
        StaffActor actor,
        RevealListingRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var opened = await desk.OpenAsync(actor, BlacklistActs.Read, request.Listing, cancel);
        if (!opened.Succeeded)
        {
            return opened.Refusal;
        }
        var reason = StaffReason.Parse(request.Reason);
        if (!reason.Succeeded)
        {
            return reason.Refusal;
        }
        var (listing, path) = opened.Value;
        var appeal = await store.FindAppealOfAsync(listing.Id, cancel);
        var about = listing.MemberId?.Value ?? listing.OrganizationId!.Value.Value;
        var told = await desk.CloseAsync(
            actor,
            "members.listing-revealed",
            listing,
            path,
            now,
            cancel,
            new AuditDetails(about, reason.Value)
        );
        return told.Succeeded
            ? new RevealedListing(
                listing.OpenEvidence(vault),
                listing.Files.Split('\n', StringSplitOptions.RemoveEmptyEntries),
                appeal?.OpenText(vault)
            )
            : told.Refusal;
    }
}
