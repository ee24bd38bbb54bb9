using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members;

/// <summary>
/// A real, named member of the register. Name, ID number and phone are kept sealed; phone and ID
/// number are found by blind index.
/// </summary>
public sealed class Member
{
    public const string Table = "members_members";
    public const string IdNumberPurpose = "id-number";
    public const string PhonePurpose = "phone";

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

    public MemberState State { get; private set; }

    /// <summary>
    /// Keyed digest of the register file's row this member was last imported from, 32 hex digits: an
    /// unchanged row is known without decrypting. Null for a member who came another way.
    /// </summary>
    public string? ImportDigest { get; private set; }

    /// <param name="phone">Null when the register has none: such a member binds by name and ID number.</param>
    public static Member Register(
        MemberId id,
        UnionOrganizationId organization,
        PersonName name,
        IdNumber number,
        PhoneNumber? phone,
        IPersonalDataVault vault
    ) =>
        new()
        {
            Id = id,
            OrganizationId = organization,
            Name = vault.Seal(name.Reveal(), NamePlace(id)),
            MaskedName = name.ToString(),
            DocumentKind = DocumentKind.ResidentIdCard,
            IdNumber = vault.Seal(number.Reveal(), IdNumberPlace(id)),
            IdNumberIndex = vault.Blind(number.Reveal(), IdNumberPurpose),
            Phone = phone is null ? null : vault.Seal(phone.Reveal(), PhonePlace(id)),
            PhoneIndex = phone is null ? null : vault.Blind(phone.Reveal(), PhonePurpose),
            State = MemberState.InMembership,
        };

    public void ChangeState(MemberState state) => State = state;

    public void CameFrom(string importDigest) => ImportDigest = importDigest;

    public string OpenName(IPersonalDataVault vault) => vault.Open(Name, NamePlace(Id));

    public string OpenIdNumber(IPersonalDataVault vault) => vault.Open(IdNumber, IdNumberPlace(Id));

    public string? OpenPhone(IPersonalDataVault vault) =>
        Phone is null ? null : vault.Open(Phone, PhonePlace(Id));

    internal static SealedPlace IdNumberPlace(MemberId id) => new(Table, id.Value, "id_number");

    internal static SealedPlace NamePlace(MemberId id) => new(Table, id.Value, "name");

    private static SealedPlace PhonePlace(MemberId id) => new(Table, id.Value, "phone");
}
