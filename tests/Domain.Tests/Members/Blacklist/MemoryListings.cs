using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Blacklist;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Domain.Tests.Fakes;

namespace WeChatUnion.Domain.Tests.Members.Blacklist;

/// <summary>The black list in memory: members with the path of their union, one of them with a WeChat.</summary>
public sealed class MemoryListings : IListingStore, IAuditTrail, IOutbox, IMemberFans, IAppealPage
{
    public MemoryWork Work { get; } = new();

    public Dictionary<MemberId, string> Paths { get; } = [];

    public Dictionary<UnionOrganizationId, string> Unions { get; } = [];

    public HashSet<MemberId> WithWeChat { get; } = [];

    /// <summary>Who has bound which member's card.</summary>
    public Dictionary<PersonId, MemberId> Bound { get; } = [];

    /// <summary>Double entries of the register and where they went.</summary>
    public Dictionary<MemberId, MemberId> Kept { get; } = [];

    public string? Address { get; set; }

    public List<Listing> Listings { get; } = [];

    public List<ListingAppeal> Appeals { get; } = [];

    public List<AuditEntry> Trail { get; } = [];

    public List<string> Sent { get; } = [];

    public Task<string?> FindPathAsync(
        MemberId? member,
        UnionOrganizationId? organization,
        CancellationToken cancel
    ) =>
        Task.FromResult(
            member is { } id
                ? Paths.GetValueOrDefault(id)
                : Unions.GetValueOrDefault(organization.GetValueOrDefault())
        );

    public Task<MemberId> FindKeptAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult(Kept.GetValueOrDefault(member, member));

    public Task<IReadOnlyList<Listing>> FindOwnAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Listing>>([
            .. Listings.Where(one =>
                one.State is ListingState.Active or ListingState.Lifted && IsOf(one, member)
            ),
        ]);

    public Task<IReadOnlyList<Listing>> FindUnderAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<Listing>>([.. Listings.Where(one => one.MemberId == member)]);

    public Task<IReadOnlyDictionary<ListingId, ListingAppeal>> FindAppealsOfAsync(
        IReadOnlyCollection<ListingId> listings,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyDictionary<ListingId, ListingAppeal>>(
            Appeals
                .Where(appeal => listings.Contains(appeal.ListingId))
                .ToDictionary(appeal => appeal.ListingId)
        );

    public Task<Listing?> FindAsync(ListingId id, CancellationToken cancel) =>
        Task.FromResult(Listings.Find(listing => listing.Id == id));

    public Task<ListingAppeal?> FindAppealAsync(ListingAppealId id, CancellationToken cancel) =>
        Task.FromResult(Appeals.Find(appeal => appeal.Id == id));

    public Task<ListingAppeal?> FindAppealOfAsync(ListingId id, CancellationToken cancel) =>
        Task.FromResult(Appeals.Find(appeal => appeal.ListingId == id));

    public Task<IReadOnlyList<Listing>> FindHoldingAsync(
        MemberId member,
        DateOnly day,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<Listing>>([
            .. Listings.Where(one => one.HoldsOn(day) && IsOf(one, member)),
        ]);

    public Task<IReadOnlyList<Listing>> FindWaitingSinceAsync(
        DateTimeOffset before,
        CancellationToken cancel
    ) =>
        Task.FromResult<IReadOnlyList<Listing>>([
            .. Listings.Where(one =>
                one.State == ListingState.Proposed && one.ProposedAt <= before
            ),
        ]);

    public void Add(Listing listing) => Work.OnSave(() => Listings.Add(listing));

    public void Add(ListingAppeal appeal) =>
        Work.OnSave(() =>
        {
            if (Appeals.Exists(other => other.ListingId == appeal.ListingId))
            {
                throw new UniqueRuleException(
                    ListingAppeal.OncePerListing,
                    new InvalidOperationException()
                );
            }
            Appeals.Add(appeal);
        });

    public void Record(AuditEntry entry) => Work.OnSave(() => Trail.Add(entry));

    public void AddText(FanIdentity fan, string text, string dedupeKey) =>
        Work.OnSave(() => Sent.Add(text));

    public void AddNotice(FanIdentity fan, Notice notice, string dedupeKey) =>
        Work.OnSave(() => Sent.Add(notice.Text));

    public Task<FanIdentity?> FindAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult<FanIdentity?>(
            WithWeChat.Contains(member) ? new FanIdentity("wx-union", "o-ann-000001") : null
        );

    public Task<PersonId?> FindPersonAsync(MemberId member, CancellationToken cancel) =>
        Task.FromResult<PersonId?>(null);

    public Task<MemberId?> FindMemberAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult(Bound.TryGetValue(person, out var member) ? member : (MemberId?)null);

    private bool IsOf(Listing listing, MemberId member) =>
        listing.MemberId is { } one && Kept.GetValueOrDefault(one, one) == member;
}
