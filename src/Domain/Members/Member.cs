using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members;

/// <summary>
/// A real, named member of the register. Name, ID number and phone are kept sealed; phone, ID number,
/// and name together with birth date are found by blind index.
/// </summary>
public sealed class Member
{
    public const string Table = "members_members";
    public const string IdNumberPurpose = "id-number";
    public const string PhonePurpose = "phone";
    public const string NamesakePurpose = "namesake";
    public const string OnePerIdNumber = "ux_members_members_id_number";

    private Member() { }

    public MemberId Id { get; private set; }

    public UnionOrganizationId OrganizationId { get; private set; }

    public SealedText Name { get; private set; } = null!;

    public string MaskedName { get; private set; } = null!;

    public DocumentKind DocumentKind { get; private set; }

    public SealedText IdNumber { get; private set; } = null!;

    public BlindIndex IdNumberIndex { get; private set; }

    public SealedText? Phone { get; private set; }

    public BlindIndex? PhoneIndex { get; private set; }

    /// <summary>Of name and birth date: two entries that share it may be one person.</summary>
    public BlindIndex NamesakeIndex { get; private set; }

    public MemberState State { get; private set; }

    /// <summary>Null for the state a member was registered in.</summary>
    public MemberStateReason? StateReason { get; private set; }

    /// <summary>The day the state began; null for the state a member was registered in.</summary>
    public DateOnly? StateSince { get; private set; }

    /// <summary>Where a double entry went.</summary>
    public MemberId? MergedInto { get; private set; }

    /// <summary>
    /// Keyed digest of the register file's row this member was last imported from, 32 hex digits: an
    /// unchanged row is known without decrypting. Null for a member who came another way.
    /// </summary>
    public string? ImportDigest { get; private set; }

    /// <summary>Rises with each change; a change made on an older one is refused by the database.</summary>
    public int Version { get; private set; }

    /// <param name="phone">Null when the register has none: such a member binds by name and ID number.</param>
    public static Member Register(
        MemberId id,
        UnionOrganizationId organization,
        PersonName name,
        IdDocument number,
        PhoneNumber? phone,
        IPersonalDataVault vault
    )
    {
        var member = new Member
        {
            Id = id,
            OrganizationId = organization,
            State = MemberState.InMembership,
        };
        member.SealIdentity(name, number, vault);
        member.SealPhone(phone, vault);
        return member;
    }

    /// <summary>What <see cref="NamesakeIndex"/> is made of.</summary>
    /// <param name="birthday">Of the document, see <see cref="IdDocument.Birthday"/>.</param>
    public static BlindIndex NamesakeOf(
        PersonName name,
        string birthday,
        IPersonalDataVault vault
    ) => vault.Blind($"{name.Reveal()}|{birthday}", NamesakePurpose);

    /// <summary>The rules are <see cref="MemberStates"/>'; the use case asks them.</summary>
    public void ChangeState(
        MemberState state,
        MemberStateReason? reason = null,
        DateOnly? since = null
    )
    {
        (State, StateReason, StateSince) = (state, reason, since);
        Version++;
    }

    public void CameFrom(string importDigest) => ImportDigest = importDigest;

    public void MoveTo(UnionOrganizationId organization)
    {
        OrganizationId = organization;
        Version++;
    }

    /// <summary>Name and number go together: the namesake index is made of both.</summary>
    public void CorrectIdentity(PersonName name, IdDocument number, IPersonalDataVault vault)
    {
        SealIdentity(name, number, vault);
        Version++;
    }

    public void CorrectPhone(PhoneNumber? phone, IPersonalDataVault vault)
    {
        SealPhone(phone, vault);
        Version++;
    }

    public void MergeInto(MemberId kept, DateOnly since)
    {
        MergedInto = kept;
        ChangeState(MemberState.Merged, reason: null, since);
    }

    /// <summary>This one goes on for a double entry: nothing else may happen to it in the same moment.</summary>
    public void TakeOver() => Version++;

    /// <summary>The entry this stub led to went into another itself.</summary>
    public void LeadTo(MemberId kept)
    {
        MergedInto = kept;
        Version++;
    }

    public string OpenName(IPersonalDataVault vault) => vault.Open(Name, NamePlace(Id));

    public string OpenIdNumber(IPersonalDataVault vault) => vault.Open(IdNumber, IdNumberPlace(Id));

    public string? OpenPhone(IPersonalDataVault vault) =>
        Phone is null ? null : vault.Open(Phone, PhonePlace(Id));

    internal static SealedPlace IdNumberPlace(MemberId id) => new(Table, id.Value, "id_number");

    internal static SealedPlace NamePlace(MemberId id) => new(Table, id.Value, "name");

    private static SealedPlace PhonePlace(MemberId id) => new(Table, id.Value, "phone");

    private void SealIdentity(PersonName name, IdDocument number, IPersonalDataVault vault)
    {
        Name = vault.Seal(name.Reveal(), NamePlace(Id));
        MaskedName = name.ToString();
        IdNumber = vault.Seal(number.Reveal(), IdNumberPlace(Id));
        DocumentKind = number.Kind;
        IdNumberIndex = vault.Blind(number.Reveal(), IdNumberPurpose);
        NamesakeIndex = NamesakeOf(name, number.Birthday(), vault);
    }

    private void SealPhone(PhoneNumber? phone, IPersonalDataVault vault)
    {
        Phone = phone is null ? null : vault.Seal(phone.Reveal(), PhonePlace(Id));
        PhoneIndex = phone is null ? null : vault.Blind(phone.Reveal(), PhonePurpose);
    }
}
