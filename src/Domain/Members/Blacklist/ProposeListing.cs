using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>An editor proposes an entry. It forbids nothing until <see cref="DecideListing"/>.</summary>
public sealed class ProposeListing(
    IListingStore store,
    ListingDesk desk,
    IPersonalDataVault vault,
    ListingRules rules
)
{
    public async Task<Outcome<ListingId>> ExecuteAsync(
        StaffActor actor,
        ListingTerms terms,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(BlacklistActs.Propose))
        {
            return StaffRefusals.NotAllowed;
        }
        if (terms.Fault(rules, UnionCalendar.DayOf(now)) is { } fault)
        {
            return fault;
        }
        if (terms.Member is { } named)
        {
            terms = terms with { Member = await store.FindKeptAsync(named, cancel) };
        }
        var path = await store.FindPathAsync(terms.Member, terms.Organization, cancel);
        if (path is null || !actor.May(BlacklistActs.Propose, path))
        {
            return StaffRefusals.NotFound;
        }
        var listing = Listing.Propose(terms, actor.Id, vault, now);
        store.Add(listing);
        return await desk.CloseAsync(actor, "members.listing-proposed", listing, path, now, cancel);
    }
}
