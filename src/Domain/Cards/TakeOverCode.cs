using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A code sent to the phone the register has for a member, so that a person who has proven the rest may take the member's
/// card over. Kept as a keyed digest; sealed as well until it is handed to the operator. The state is its version: two that
/// would use or send it are told apart by the database.
/// </summary>
public sealed class TakeOverCode
{
    public const string Table = "cards_takeover_codes";
    public const int Digits = 6;
    public const int MostTries = 5;
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private TakeOverCode() { }

    public TakeOverCodeId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public MemberId MemberId { get; private set; }

    public MemberCardId CardId { get; private set; }

    public BlindIndex Digest { get; private set; }

    /// <summary>Null once it was handed over.</summary>
    public SealedText? Code { get; private set; }

    public TakeOverCodeState State { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public static TakeOverCode For(
        VerificationTicket ticket,
        IPersonalDataVault vault,
        DateTimeOffset now
    )
    {
        var id = TakeOverCodeId.New();
        var code = RandomNumberGenerator
            .GetInt32(1_000_000)
            .ToString("D6", CultureInfo.InvariantCulture);
        return new()
        {
            Id = id,
            PersonId = ticket.PersonId,
            MemberId = ticket.MemberId,
            CardId = ticket.CardId,
            Digest = DigestOf(id, code, vault),
            Code = vault.Seal(code, PlaceOf(id)),
            State = TakeOverCodeState.Waiting,
            AskedAt = now,
            ExpiresAt = now + Lifetime,
        };
    }

    /// <summary>Whether it still opens something, apart from the number of tries.</summary>
    public bool IsOpen(DateTimeOffset now) =>
        now < ExpiresAt && State is not (TakeOverCodeState.Refused or TakeOverCodeState.Used);

    /// <summary>In the same time whatever is wrong.</summary>
    /// <param name="typed">As typed, already normalised.</param>
    public bool Matches(string typed, IPersonalDataVault vault) =>
        CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(Digest.Value),
            Encoding.ASCII.GetBytes(DigestOf(Id, typed, vault).Value)
        );

    /// <summary>Takes the code out for sending: once, whatever becomes of it.</summary>
    internal string TakeOut(IPersonalDataVault vault)
    {
        var code = vault.Open(Code!, PlaceOf(Id));
        (Code, State) = (null, TakeOverCodeState.Sending);
        return code;
    }

    internal void HandedOver() => State = TakeOverCodeState.Sent;

    internal void Refuse() => State = TakeOverCodeState.Refused;

    internal void Use() => (Code, State) = (null, TakeOverCodeState.Used);

    internal void MoveTo(PersonId person) => PersonId = person;

    private static BlindIndex DigestOf(TakeOverCodeId id, string code, IPersonalDataVault vault) =>
        vault.Blind($"{id.Value:N}|{code}", "cards.take-over-code");

    private static SealedPlace PlaceOf(TakeOverCodeId id) => new(Table, id.Value, "code");
}
