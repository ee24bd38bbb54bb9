using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Member">Whose card the asking person has bound: the face knows it, the request never says it.</param>
/// <param name="Text">5 to 500 characters.</param>
public sealed record AppealListingRequest(MemberId Member, ListingId Listing, string Text);

/// <summary>A member appeals against an entry of his own: once, within the time the rules give.</summary>
public sealed class AppealListing(
    IListingStore store,
    IAuditTrail audit,
    IUnitOfWork work,
    IPersonalDataVault vault,
    ListingRules rules
)
{
    public async Task<Outcome<ListingAppealId>> ExecuteAsync(
        AppealListingRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (request.Text?.Trim() is not { Length: >= 5 and <= 500 } text)
        {
            return ListingRefusals.AppealTextInvalid;
        }
        var listing = await store.FindAsync(request.Listing, cancel);
        if (listing is not { State: ListingState.Active } || listing.MemberId != request.Member)
        {
            return ListingRefusals.NoSuchListing;
        }
        if (now >= listing.DecidedAt?.AddDays(rules.AppealDays))
        {
            return ListingRefusals.AppealTooLate;
        }
        var appeal = ListingAppeal.Make(listing, text, rules, vault, now);
        store.Add(appeal);
        var path = await store.FindPathAsync(listing.MemberId, null, cancel);
        var subject = $"listing:{listing.Id.Value}";
        audit.Record(
            new("members.listing-appealed", ActorKind.Person, null, subject, now, null, path)
        );
        try
        {
            await work.SaveAsync(cancel);
            return appeal.Id;
        }
        catch (UniqueRuleException race) when (race.Rule == ListingAppeal.OncePerListing)
        {
            return ListingRefusals.AppealedBefore;
        }
    }
}
