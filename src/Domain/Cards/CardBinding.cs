using WeChatUnion.Domain.Fans;
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

    public static CardBinding From(VerificationTicket ticket, DateTimeOffset now) =>
        new()
        {
            Id = CardBindingId.New(),
            PersonId = ticket.PersonId,
            MemberId = ticket.MemberId,
            CardId = ticket.CardId,
            Status = BindingStatus.Active,
            Method = ticket.Method,
            BoundAt = now,
        };

    /// <summary>Has not ended: active, or suspended and perhaps active again.</summary>
    public bool IsStanding => Status is BindingStatus.Active or BindingStatus.Suspended;

    public void Suspend(string reason, DateTimeOffset now) =>
        Leave(BindingStatus.Suspended, reason, now);

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
}
