using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>
/// An entry of the black list, against a member or a whole union. Made by one person and confirmed by
/// another, lifted early by two. The version settles who of two came first.
/// </summary>
public sealed class Listing
{
    public const string Table = "members_listings";
    public const int MaxFilesLength = 2100;
    public const int MaxLiftReasonLength = 200;

    private Listing() { }

    public ListingId Id { get; private set; }

    /// <summary>Null when the entry is against a union.</summary>
    public MemberId? MemberId { get; private set; }

    /// <summary>Null when the entry is against a member.</summary>
    public UnionOrganizationId? OrganizationId { get; private set; }

    public ListLevel Level { get; private set; }

    public ListingReason Reason { get; private set; }

    public SealedText Evidence { get; private set; } = null!;

    /// <summary>References of files, one a line.</summary>
    public string Files { get; private set; } = "";

    public DateOnly From { get; private set; }

    /// <summary>The last day it holds.</summary>
    public DateOnly Until { get; private set; }

    public ListingState State { get; private set; }

    public StaffAccountId ProposedBy { get; private set; }

    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Who confirmed or rejected it.</summary>
    public StaffAccountId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public StaffAccountId? LiftProposedBy { get; private set; }

    public DateTimeOffset? LiftProposedAt { get; private set; }

    public string? LiftReason { get; private set; }

    public StaffAccountId? LiftedBy { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public int Version { get; private set; }

    internal static Listing Propose(
        ListingTerms terms,
        StaffAccountId by,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var id = ListingId.New();
        return new()
        {
            Id = id,
            MemberId = terms.Member,
            OrganizationId = terms.Organization,
            Level = terms.Level,
            Reason = terms.Reason,
            Evidence = vault.Seal(terms.Evidence, PlaceOf(id)),
            Files = string.Join('\n', terms.Files),
            From = terms.From,
            Until = terms.Until,
            State = ListingState.Proposed,
            ProposedBy = by,
            ProposedAt = now,
        };
    }

    public bool HoldsOn(DateOnly day) =>
        State == ListingState.Active && From <= day && day <= Until;

    /// <summary>The last Shanghai day on which the member may appeal; null before anybody decided.</summary>
    public DateOnly? LastAppealDay(ListingRules rules) =>
        DecidedAt is { } decided ? UnionCalendar.DayOf(decided).AddDays(rules.AppealDays) : null;

    public bool MayBeAppealed(DateOnly day, ListingRules rules) =>
        State == ListingState.Active && day <= LastAppealDay(rules);

    /// <summary>Says the same for the same days: two of it are one ban written down twice.</summary>
    public bool SaysTheSameAs(Listing other) =>
        (Level, Reason, From, Until) == (other.Level, other.Reason, other.From, other.Until);

    public string OpenEvidence(IPersonalDataVault vault) => vault.Open(Evidence, PlaceOf(Id));

    internal bool WaitsAt(DateTimeOffset now, ListingRules rules) =>
        State == ListingState.Proposed && now < ProposedAt.AddDays(rules.ProposalDays);

    internal bool WaitsForLifting(DateTimeOffset now, ListingRules rules) =>
        State == ListingState.Active && now < LiftProposedAt?.AddDays(rules.ProposalDays);

    internal void Decide(bool confirmed, StaffAccountId by, DateTimeOffset now)
    {
        Expect(ListingState.Proposed);
        State = confirmed ? ListingState.Active : ListingState.Rejected;
        (DecidedBy, DecidedAt) = (by, now);
    }

    internal void Expire()
    {
        Expect(ListingState.Proposed);
        State = ListingState.Expired;
    }

    internal void ProposeLifting(string reason, StaffAccountId by, DateTimeOffset now)
    {
        Expect(ListingState.Active);
        (LiftReason, LiftProposedBy, LiftProposedAt) = (reason, by, now);
    }

    internal void Lift(StaffAccountId by, DateTimeOffset now)
    {
        Expect(ListingState.Active);
        (State, LiftedBy, LiftedAt) = (ListingState.Lifted, by, now);
    }

    /// <summary>It was appealed against as it stands: who lifts or merges it at this moment looks again.</summary>
    internal void TakeAppeal() => Version++;

    /// <summary>The member went into another entry of the register.</summary>
    internal void MoveTo(MemberId member)
    {
        MemberId = member;
        Version++;
    }

    /// <summary>Another entry against the same person says the same and goes on.</summary>
    internal void GoInto()
    {
        State = ListingState.Absorbed;
        Version++;
    }

    private void Expect(ListingState state)
    {
        if (State != state)
        {
            throw new InvalidOperationException($"The entry is {State}.");
        }
        Version++;
    }

    private static SealedPlace PlaceOf(ListingId id) => new(Table, id.Value, "evidence");
}
