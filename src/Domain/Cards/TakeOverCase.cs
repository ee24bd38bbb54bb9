using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>A person who has proven to be a member, the card wanted, and who holds it now.</summary>
/// <param name="Holders">Active bindings of others on this member or card; tracked.</param>
/// <param name="IsMine">The card is this person's already.</param>
internal sealed record TakeOverCase(
    PersonId Person,
    VerificationTicket Ticket,
    MemberDescription Member,
    MemberCard Card,
    IReadOnlyList<CardBinding> Holders,
    bool IsMine
)
{
    public BoundCard Shown =>
        new(
            Card.MemberId,
            Member.MaskedName,
            Member.OrganizationName,
            Card.MaskedNumber,
            Card.BankName
        );
}
