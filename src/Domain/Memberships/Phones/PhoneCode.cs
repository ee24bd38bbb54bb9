using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Phones;

/// <summary>
/// A code sent to the phone somebody typed who is no member yet: having the phone is shown by typing it back. Phone and code
/// are sealed until they are handed to the operator; what stays is that this person has this phone, as a blind index.
/// </summary>
public sealed class PhoneCode
{
    public const string Table = "memberships_phone_codes";
    public const int Digits = 6;
    public const int MostTries = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    /// <summary>How long a proof opens an application.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const string PhonePurpose = "memberships.phone";
    private const string CodePurpose = "memberships.phone-code";

    private PhoneCode() { }

    public PhoneCodeId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public BlindIndex PhoneIndex { get; private set; }

    /// <summary>Null once it was handed over.</summary>
    public SealedText? Phone { get; private set; }

    /// <summary>Likewise.</summary>
    public SealedText? Code { get; private set; }

    public BlindIndex Digest { get; private set; }

    /// <summary>Its version: two that would use or send it are told apart by the database.</summary>
    public PhoneCodeState State { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public static PhoneCode For(
        PersonId person,
        PhoneNumber phone,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var id = PhoneCodeId.New();
        var code = RandomNumberGenerator
            .GetInt32(1_000_000)
            .ToString("D6", CultureInfo.InvariantCulture);
        return new()
        {
            Id = id,
            PersonId = person,
            PhoneIndex = IndexOf(phone, vault),
            Phone = vault.Seal(phone.Reveal(), PlaceOf(id, "phone")),
            Code = vault.Seal(code, PlaceOf(id, "code")),
            Digest = DigestOf(id, code, vault),
            State = PhoneCodeState.Waiting,
            AskedAt = now,
            ExpiresAt = now + Lifetime,
        };
    }

    public static BlindIndex IndexOf(PhoneNumber phone, IPersonalDataVault vault) =>
        vault.Blind(phone.Reveal(), PhonePurpose);

    /// <summary>Whether it can still be typed, apart from the number of tries.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        now < ExpiresAt && State is not (PhoneCodeState.Refused or PhoneCodeState.Proven);

    /// <summary>In the same time whatever is wrong.</summary>
    /// <param name="typed">Already normalised.</param>
    public bool Matches(string typed, IPersonalDataVault vault) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Digest.Value),
            Encoding.ASCII.GetBytes(DigestOf(Id, typed, vault).Value)
        );

    /// <summary>Takes phone and code out for sending: once, whatever becomes of it.</summary>
    internal (PhoneNumber Phone, string Code) TakeOut(IPersonalDataVault vault)
    {
        var phone = PhoneNumber.Parse(vault.Open(Phone!, PlaceOf(Id, "phone"))).Value;
        var code = vault.Open(Code!, PlaceOf(Id, "code"));
        Forget(PhoneCodeState.Sending);
        return (phone, code);
    }

    internal void HandedOver() => State = PhoneCodeState.Sent;

    internal void Refuse() => Forget(PhoneCodeState.Refused);

    internal void Prove() => Forget(PhoneCodeState.Proven);

    internal void MoveTo(PersonId person) => PersonId = person;

    private void Forget(PhoneCodeState state) => (Phone, Code, State) = (null, null, state);

    private static BlindIndex DigestOf(PhoneCodeId id, string code, IPersonalDataVault vault) =>
        vault.Blind($"{id.Value:N}|{code}", CodePurpose);

    private static SealedPlace PlaceOf(PhoneCodeId id, string column) =>
        new(Table, id.Value, column);
}
