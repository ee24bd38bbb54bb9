using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>A member's own word against an entry: one for each entry, by a unique index. The entry holds meanwhile.</summary>
public sealed class ListingAppeal
{
    public const string Table = "members_listing_appeals";
    public const string OncePerListing = "ux_members_listing_appeals_listing";
    public const int MaxNoteLength = 500;
    public const int MaxTextLength = 500;

    private ListingAppeal() { }

    public ListingAppealId Id { get; private set; }

    public ListingId ListingId { get; private set; }

    public MemberId MemberId { get; private set; }

    public SealedText Text { get; private set; } = null!;

    public DateTimeOffset MadeAt { get; private set; }

    public DateTimeOffset DecideBy { get; private set; }

    public StaffAccountId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>True: the entry was lifted.</summary>
    public bool? Granted { get; private set; }

    public string? Note { get; private set; }

    public int Version { get; private set; }

    internal static ListingAppeal Make(
        Listing listing,
        string text,
        ListingRules rules,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var id = ListingAppealId.New();
        return new()
        {
            Id = id,
            ListingId = listing.Id,
            MemberId = listing.MemberId!.Value,
            Text = vault.Seal(text, PlaceOf(id)),
            MadeAt = now,
            DecideBy = now.AddDays(rules.DecisionDays),
        };
    }

    public string OpenText(IPersonalDataVault vault) => vault.Open(Text, PlaceOf(Id));

    internal void Decide(bool granted, string note, StaffAccountId by, DateTimeOffset now)
    {
        if (DecidedAt is not null)
        {
            throw new InvalidOperationException("The appeal was decided before.");
        }
        (Granted, Note, DecidedBy, DecidedAt) = (granted, note, by, now);
        Version++;
    }

    internal void MoveTo(MemberId member)
    {
        MemberId = member;
        Version++;
    }

    private static SealedPlace PlaceOf(ListingAppealId id) => new(Table, id.Value, "text");
}
