using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>
/// One application of a member, from its draft to its end: the same row and the same number all the way, also when it comes
/// back for correction. It knows no tenant's rules; what was agreed at submission is kept with it.
/// </summary>
public sealed partial class Case
{
    public const string Table = "cases_cases";
    public const string OnePerPerson = "ux_cases_cases_person";
    public const string OnePerMember = "ux_cases_cases_member";
    public const string OnePerNumber = "ux_cases_cases_number";
    public const int MaxStepLength = 32;
    public const int MaxSummaryLength = 100;

    private Case() { }

    public CaseId Id { get; private set; }

    public string Number { get; private set; } = null!;

    /// <summary>Name of its <see cref="ICaseKind"/>.</summary>
    public string Kind { get; private set; } = null!;

    /// <summary>Which occasion of the kind: a season's id, a union's.</summary>
    public string Round { get; private set; } = null!;

    public PersonId PersonId { get; private set; }

    public MemberId? MemberId { get; private set; }

    /// <summary>A person has one case under this key; null: this one does not count any more.</summary>
    public string? OnceKey { get; private set; }

    /// <summary>The same of the member behind, from submission on; at a counter from the beginning.</summary>
    public string? MemberOnceKey { get; private set; }

    public bool OnceWhileOpen { get; private set; }

    public CaseChannel Channel { get; private set; }

    public CaseState State { get; private set; }

    /// <summary>What is filled in now. Tenant's JSON.</summary>
    public SealedText Form { get; private set; } = null!;

    /// <summary>Where the draft stands, a face's word for it.</summary>
    public string Step { get; private set; } = "";

    /// <summary>0 before the first submission.</summary>
    public int Revision { get; private set; }

    /// <summary>The member's union when it was handed in last: a later move changes no reviewer.</summary>
    public UnionOrganizationId? UnitId { get; private set; }

    public long AmountCents { get; private set; }

    public string Summary { get; private set; } = "";

    public CaseFundId? FundId { get; private set; }

    internal string Levels { get; private set; } = "[]";

    /// <summary>Index of the level that decides now.</summary>
    public int Level { get; private set; }

    /// <summary>Whose reviewers decide now; null: nobody's turn.</summary>
    public UnionOrganizationId? DeskId { get; private set; }

    public int ReviewDays { get; private set; }

    /// <summary>When this level should have decided.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>When nobody's word becomes a yes; null: never.</summary>
    public DateTimeOffset? SilentAt { get; private set; }

    public DateTimeOffset? EscalatedAt { get; private set; }

    /// <summary>All checks passed.</summary>
    public bool IsGreen { get; private set; }

    /// <summary>Something about it that no person has settled. The last yes does: it was said in sight of it.</summary>
    public bool IsSuspicious { get; private set; }

    public StaffAccountId? LeaseBy { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Appeals { get; private set; }

    public DateTimeOffset BegunAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>A draft, or a returned case, is forgotten then.</summary>
    public DateTimeOffset? OpenUntil { get; private set; }

    /// <summary>From the terms, for the next return.</summary>
    public DateTimeOffset? ResubmitUntil { get; private set; }

    /// <summary>The deadline its member was reminded of: each is reminded of once. Set by a conditional update alone.</summary>
    public DateTimeOffset? RemindedFor { get; private set; }

    /// <summary>The day it was handed in first, as 20270131; for counts.</summary>
    public int? FiledDay { get; private set; }

    /// <summary>Whole hours from handing in to the word that ended its review; null: none has yet.</summary>
    public int? ReviewHours { get; private set; }

    /// <summary>How often it was sent back.</summary>
    public int Returns { get; private set; }

    /// <summary>Since when nothing of what was filled in is kept.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Who files it on the member's behalf.</summary>
    public StaffAccountId? FiledBy { get; private set; }

    /// <summary>Rises with each change; a change made on an older one is refused by the database.</summary>
    public int Version { get; private set; }

    public bool IsEditable => State is CaseState.Draft or CaseState.Returned;

    public IReadOnlyList<CaseLevel> LevelList => CaseLevels.Read(Levels);

    public Views.CaseStage Stage => new(Revision, Appeals, Level);

    public string? LevelTitle => DeskId is null ? null : LevelList[Level].Title;

    public static Case Begin(
        ICaseKind kind,
        string round,
        CaseApplicant applicant,
        CaseOpening opening,
        CaseChannel channel,
        StaffAccountId? filedBy,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var one = new Case
        {
            Id = CaseId.New(),
            Number = CaseNumber.New(kind.Prefix),
            Kind = kind.Name,
            Round = round,
            PersonId = applicant.Person,
            MemberId = applicant.Member,
            OnceKey = opening.OnceKey,
            // Who has no WeChat is one person by the register alone, from the beginning.
            MemberOnceKey = filedBy is null || applicant.Member is null ? null : opening.OnceKey,
            OnceWhileOpen = opening.OnceWhileOpen,
            Channel = channel,
            FiledBy = filedBy,
            State = CaseState.Draft,
            BegunAt = now,
            ChangedAt = now,
            OpenUntil = opening.OpenUntil,
        };
        one.Form = one.Seal(opening.Form, vault);
        return one;
    }

    public string OpenForm(IPersonalDataVault vault) => vault.Open(Form, Place);

    /// <exception cref="InvalidOperationException">It is not with the member.</exception>
    public void Fill(string form, string step, IPersonalDataVault vault, DateTimeOffset now)
    {
        Demand(IsEditable);
        (Form, Step) = (Seal(form, vault), step);
        Touch(now);
    }

    /// <summary>It has one more.</summary>
    public void TakePhoto(DateTimeOffset now)
    {
        Demand(IsEditable);
        Touch(now);
    }

    /// <summary>Of a draft that ended.</summary>
    internal void Blank(IPersonalDataVault vault) => Form = Seal("{}", vault);

    private SealedPlace Place => new(Table, Id.Value, "form");

    private SealedText Seal(string form, IPersonalDataVault vault) => vault.Seal(form, Place);

    private void Touch(DateTimeOffset now)
    {
        ChangedAt = now;
        Version++;
    }

    private static void Demand(bool rule)
    {
        if (!rule)
        {
            throw new InvalidOperationException("The case does not stand so.");
        }
    }
}
