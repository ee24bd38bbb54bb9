using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Fans;

/// <summary>The phone number WeChat confirmed for a fan. The latest one counts.</summary>
public sealed class VerifiedPhone
{
    public const string Table = "fans_verified_phones";
    public const string OnePerFan = "ux_fans_verified_phones_fan";

    /// <summary>The purpose of the register's own phone index, so that both find the same number.</summary>
    public const string Purpose = "phone";

    private VerifiedPhone() { }

    public VerifiedPhoneId Id { get; private set; }

    public FanId FanId { get; private set; }

    public SealedText Phone { get; private set; } = null!;

    public BlindIndex PhoneIndex { get; private set; }

    public DateTimeOffset VerifiedAt { get; private set; }

    public static VerifiedPhone Of(
        FanId fan,
        PhoneNumber phone,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var verified = new VerifiedPhone { Id = VerifiedPhoneId.New(), FanId = fan };
        verified.Replace(phone, vault, now);
        return verified;
    }

    public void Replace(PhoneNumber phone, IPersonalDataVault vault, DateTimeOffset now)
    {
        Phone = vault.Seal(phone.Reveal(), PlaceOf(Id));
        PhoneIndex = vault.Blind(phone.Reveal(), Purpose);
        VerifiedAt = now;
    }

    public PhoneNumber Open(IPersonalDataVault vault) =>
        PhoneNumber.Parse(vault.Open(Phone, PlaceOf(Id))).Value;

    private static SealedPlace PlaceOf(VerifiedPhoneId id) => new(Table, id.Value, "phone");
}
