using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>工会会员服务卡: a bank card issued to a member. The number is sealed and found by blind index.</summary>
public sealed class MemberCard
{
    public const string Table = "cards_cards";
    public const string NumberPurpose = "card-number";
    public const string OnePerNumber = "ux_cards_cards_number";
    public const int MaxBankNameLength = 50;

    private MemberCard() { }

    public MemberCardId Id { get; private set; }

    public MemberId MemberId { get; private set; }

    public SealedText Number { get; private set; } = null!;

    public BlindIndex NumberIndex { get; private set; }

    public string Last4 { get; private set; } = null!;

    public string BankName { get; private set; } = null!;

    public MemberCardStatus Status { get; private set; }

    public string MaskedNumber => CardNumber.Mask(Last4);

    public static MemberCard Issue(
        MemberCardId id,
        MemberId member,
        CardNumber number,
        string bankName,
        IPersonalDataVault vault
    ) =>
        new()
        {
            Id = id,
            MemberId = member,
            Number = vault.Seal(number.Reveal(), PlaceOf(id)),
            NumberIndex = vault.Blind(number.Reveal(), NumberPurpose),
            Last4 = number.Last4(),
            BankName = bankName,
            Status = MemberCardStatus.InUse,
        };

    public void ChangeStatus(MemberCardStatus status) => Status = status;

    /// <summary>The member turned out to be another entry of the register.</summary>
    internal void MoveTo(MemberId member) => MemberId = member;

    /// <summary>All digits: for who may see them, with a line in the trail.</summary>
    public string OpenNumber(IPersonalDataVault vault) => vault.Open(Number, PlaceOf(Id));

    public void ChangeBank(string bankName) => BankName = bankName;

    /// <param name="tail">The last digits as typed, already normalised.</param>
    public bool EndsWith(string tail, IPersonalDataVault vault) =>
        vault.Open(Number, PlaceOf(Id)).EndsWith(tail, StringComparison.Ordinal);

    private static SealedPlace PlaceOf(MemberCardId id) => new(Table, id.Value, "number");
}
