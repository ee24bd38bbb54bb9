using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// Ties one person to one member and his card. The database keeps active rows unique by person, by
/// member and by card.
/// </summary>
public sealed class CardBinding
{
    public const string OneActivePerPerson = "ux_cards_bindings_active_person";
    public const string OneActivePerMember = "ux_cards_bindings_active_member";
    public const string OneActivePerCard = "ux_cards_bindings_active_card";
    public const int MaxReasonLength = 64;

    public static readonly IReadOnlyList<string> UniqueRules =
    [
        OneActivePerPerson,
        OneActivePerMember,
        OneActivePerCard,
    ];

    private CardBinding() { }

    public CardBindingId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    public MemberId MemberId { get; private set; }

    public MemberCardId CardId { get; private set; }

    public BindingStatus Status { get; private set; }

    public BindingMethod Method { get; private set; }

    public DateTimeOffset BoundAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>A code such as <c>card-replaced</c>; null while active.</summary>
    public string? EndReason { get; private set; }

    /// <summary>Until then the member's payout details may not be changed: somebody else may have taken the card over.</summary>
    public DateTimeOffset? PayoutHoldUntil { get; private set; }

    public static CardBinding From(VerificationTicket ticket, DateTimeOffset now) =>
        From(ticket, ticket.Method, now);

    /// <param name="method">More than the ticket says, where a code was asked for as well.</param>
    internal static CardBinding From(
        VerificationTicket ticket,
        BindingMethod method,
        DateTimeOffset now
    ) => Begin(ticket.PersonId, ticket.MemberId, ticket.CardId, method, now);

    /// <summary>The same person after the card was exchanged for a new one; suspended if the old one is for another reason than its loss.</summary>
    internal CardBinding OnCard(MemberCardId card, DateTimeOffset now)
    {
        var next = Begin(PersonId, MemberId, card, Method, now);
        next.PayoutHoldUntil = PayoutHoldUntil;
        if (this is { Status: BindingStatus.Suspended, EndReason: not BindingEnds.CardLost })
        {
            next.Suspend(EndReason!, now);
        }
        return next;
    }

    internal static CardBinding Begin(
        PersonId person,
        MemberId member,
        MemberCardId card,
        BindingMethod method,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = CardBindingId.New(),
            PersonId = person,
            MemberId = member,
            CardId = card,
            Status = BindingStatus.Active,
            Method = method,
            BoundAt = now,
        };

    /// <summary>As it counts for whoever bound: by the person and not by the binding, so that binding again is nothing new.</summary>
    internal Interaction ActOf(FanIdentity fan) =>
        new(
            fan,
            InteractionKind.Bind,
            InteractionCause.Of(InteractionKind.Bind, PersonId.Value),
            BoundAt
        );

    internal void HoldPayouts(DateTimeOffset until) => PayoutHoldUntil = until;

    /// <summary>Has not ended: active, or suspended and perhaps active again.</summary>
    public bool IsStanding => Status is BindingStatus.Active or BindingStatus.Suspended;

    public void Suspend(string reason, DateTimeOffset now) =>
        Leave(BindingStatus.Suspended, reason, now);

    /// <summary>The standing came back. The database refuses it while another binding is active in this one's place.</summary>
    public void Resume()
    {
        if (Status != BindingStatus.Suspended)
        {
            throw new InvalidOperationException("Only a suspended binding comes back.");
        }
        (Status, EndReason, EndedAt) = (BindingStatus.Active, null, null);
    }

    public void Unbind(string reason, DateTimeOffset now) =>
        Leave(BindingStatus.Unbound, reason, now);

    public void Supersede(string reason, DateTimeOffset now) =>
        Leave(BindingStatus.Superseded, reason, now);

    /// <summary>The person who bound was absorbed by another: the binding goes along.</summary>
    internal void MoveTo(PersonId person) => PersonId = person;

    private void Leave(BindingStatus status, string reason, DateTimeOffset now)
    {
        if (!IsStanding)
        {
            throw new InvalidOperationException("The binding has already ended.");
        }
        (Status, EndReason, EndedAt) = (status, reason, now);
    }

    /// <summary>The member turned out to be another entry of the register.</summary>
    internal void MoveTo(MemberId member) => MemberId = member;
}
