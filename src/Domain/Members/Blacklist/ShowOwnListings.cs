using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>
/// What a member reads about himself on the black list: entries that hold or are still to begin, those lifted before
/// their day, and any he may still appeal against or waits to hear about.
/// </summary>
public sealed class ShowOwnListings(AskingMember asking, IListingStore store, ListingRules rules)
{
    /// <returns>The strictest first; empty when nothing is held, and for who has bound no card.</returns>
    public async Task<IReadOnlyList<OwnListing>> ExecuteAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await asking.FindAsync(fan, cancel) is { } who
            ? await OfAsync(who.Member, now, cancel)
            : [];

    /// <summary>The same for a member that is known already.</summary>
    public async Task<IReadOnlyList<OwnListing>> OfAsync(
        MemberId member,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var today = UnionCalendar.DayOf(now);
        var own = await store.FindOwnAsync(member, cancel);
        var appeals = await store.FindAppealsOfAsync([.. own.Select(one => one.Id)], cancel);
        var shown = own.Select(one => Of(one, appeals.GetValueOrDefault(one.Id), today))
            .Where(one => one.Until >= today || one.AppealUntil is not null || Waits(one));
        var held = await store.FindHoldingAsync(member, today, cancel);
        var ofUnions = held.Where(one => one.OrganizationId is not null)
            .Select(one => new OwnListing(
                one.Id,
                one.Level,
                null,
                one.From,
                one.Until,
                false,
                null,
                null
            ));
        return
        [
            .. shown
                .Concat(ofUnions)
                .OrderBy(one => one.IsLifted)
                .ThenByDescending(one => one.Level)
                .ThenByDescending(one => one.Until),
        ];
    }

    public async Task<bool> HasAnyAsync(MemberId member, CancellationToken cancel) =>
        (await store.FindOwnAsync(member, cancel)).Count > 0;

    private OwnListing Of(Listing listing, ListingAppeal? appeal, DateOnly today) =>
        new(
            listing.Id,
            listing.Level,
            listing.Reason,
            listing.From,
            listing.Until,
            listing.State != ListingState.Active,
            appeal is null && listing.MayBeAppealed(today, rules)
                ? listing.LastAppealDay(rules)
                : null,
            appeal is null
                ? null
                : new OwnAppeal(
                    UnionCalendar.DayOf(appeal.MadeAt),
                    UnionCalendar.DayOf(appeal.DecideBy),
                    appeal.Granted
                )
        );

    private static bool Waits(OwnListing one) => one is { IsLifted: false, Appeal.Granted: null };
}
