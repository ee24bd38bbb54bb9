using System.Globalization;
using System.Text;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <param name="Text">5 to 500 characters, of which 5 are letters, digits or Chinese.</param>
public sealed record AppealListingRequest(FanIdentity Fan, ListingId Listing, string? Text)
{
    public override string ToString() => nameof(AppealListingRequest);
}

/// <summary>
/// A member appeals against an entry of his own: once, within the days the rules give. The same words sent again are the
/// same appeal.
/// </summary>
public sealed class AppealListing(
    AskingMember asking,
    IListingStore store,
    IAuditTrail audit,
    IUnitOfWork work,
    IPersonalDataVault vault,
    ListingRules rules
)
{
    private const int LeastSaid = 5;
    private const int Rounds = 3;

    public async Task<Outcome<ListingAppealId>> ExecuteAsync(
        AppealListingRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (TextOf(request.Text) is not { } text)
        {
            return ListingRefusals.AppealTextInvalid;
        }
        for (var left = Rounds; ; left--)
        {
            try
            {
                return await TryAsync(request, text, now, cancel);
            }
            catch (StaleVersionException) when (left > 1)
            {
                // Lifted, merged or appealed against at this moment: on what is there now it is decided anew.
            }
        }
    }

    private async Task<Outcome<ListingAppealId>> TryAsync(
        AppealListingRequest request,
        string text,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await asking.FindAsync(request.Fan, cancel) is not { } who)
        {
            return ListingRefusals.NoSuchListing;
        }
        var own = await store.FindOwnAsync(who.Member, cancel);
        if (
            own.All(one => one.Id != request.Listing)
            || await store.FindAsync(request.Listing, cancel) is not { } listing
        )
        {
            return ListingRefusals.NoSuchListing;
        }
        if (await store.FindAppealOfAsync(listing.Id, cancel) is { } earlier)
        {
            return Again(earlier, text);
        }
        if (listing.State != ListingState.Active)
        {
            return ListingRefusals.LiftedBefore;
        }
        if (!listing.MayBeAppealed(UnionCalendar.DayOf(now), rules))
        {
            return ListingRefusals.AppealTooLate;
        }
        var appeal = ListingAppeal.Make(listing, text, rules, vault, now);
        listing.TakeAppeal();
        store.Add(appeal);
        var path = await store.FindPathAsync(who.Member, null, cancel);
        var (actor, subject) = (who.Person.Value, $"listing:{listing.Id.Value}");
        audit.Record(
            new("members.listing-appealed", ActorKind.Person, actor, subject, now, null, path)
        );
        try
        {
            await work.SaveAsync(cancel);
            return appeal.Id;
        }
        catch (UniqueRuleException race) when (race.Rule == ListingAppeal.OncePerListing)
        {
            return await store.FindAppealOfAsync(listing.Id, cancel) is { } faster
                ? Again(faster, text)
                : ListingRefusals.AppealedBefore;
        }
    }

    private Outcome<ListingAppealId> Again(ListingAppeal earlier, string text) =>
        earlier.OpenText(vault) == text ? earlier.Id : ListingRefusals.AppealedBefore;

    /// <summary>A line's end counts once, whatever the browser makes of it; invisible characters say nothing.</summary>
    private static string? TextOf(string? typed)
    {
        if (typed is null || typed.Length > 4 * ListingAppeal.MaxTextLength)
        {
            return null;
        }
        var kept = typed.ReplaceLineEndings("\n").Where(c => c == '\n' || IsVisible(c));
        var text = string.Concat(kept).Trim();
        var said = text.EnumerateRunes().Count(Rune.IsLetterOrDigit);
        return said >= LeastSaid && text.Length <= ListingAppeal.MaxTextLength ? text : null;
    }

    private static bool IsVisible(char c) =>
        char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);
}
