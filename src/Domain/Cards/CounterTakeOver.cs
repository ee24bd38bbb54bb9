using System.Globalization;
using System.Security.Cryptography;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// A member asks at a union's counter to have the card on this WeChat. One clerk looks at the document and at the number the
/// phone shows, another confirms. The database keeps one open request a person; the state is its version.
/// </summary>
public sealed class CounterTakeOver
{
    public const string OneOpenPerPerson = "ux_cards_counter_takeovers_open";
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private CounterTakeOver() { }

    public CounterTakeOverId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public MemberId MemberId { get; private set; }

    public MemberCardId CardId { get; private set; }

    /// <summary>Six digits on the member's phone, so that the clerk finds this request and no other. No secret.</summary>
    public string Number { get; private set; } = null!;

    public TwoPersonState State { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public StaffAccountId? MakerId { get; private set; }

    public StaffAccountId? CheckerId { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    internal static CounterTakeOver For(PersonId person, MemberCard card, DateTimeOffset now) =>
        new()
        {
            Id = CounterTakeOverId.New(),
            PersonId = person,
            MemberId = card.MemberId,
            CardId = card.Id,
            Number = RandomNumberGenerator
                .GetInt32(1_000_000)
                .ToString("D6", CultureInfo.InvariantCulture),
            State = TwoPersonState.Asked,
            AskedAt = now,
            ExpiresAt = now + Lifetime,
        };

    public bool IsOpen(DateTimeOffset now) => DecidedAt is null && now < ExpiresAt;

    internal void Prepare(StaffAccountId maker) =>
        (State, MakerId) = (TwoPersonState.Prepared, maker);

    internal void Decide(TwoPersonState state, StaffAccountId? checker, DateTimeOffset now) =>
        (State, CheckerId, DecidedAt) = (state, checker, now);

    internal void MoveTo(PersonId person) => PersonId = person;

    /// <summary>The member turned out to be another entry of the register.</summary>
    internal void MoveTo(MemberId member) => MemberId = member;
}
