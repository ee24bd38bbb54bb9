using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>What a verification ticket would bind, shown before the member confirms.</summary>
public sealed class ReviewBinding(IMemberDirectory members, ICardStore cards, IFanDirectory fans)
{
    public async Task<Outcome<BoundCard>> ExecuteAsync(
        FanIdentity fan,
        string token,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var reviewed = await ReadAsync(fan, token, now, cancel);
        return reviewed.Succeeded ? reviewed.Value.Shown : reviewed.Refusal;
    }

    internal async Task<Outcome<Reviewed>> ReadAsync(
        FanIdentity fan,
        string token,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var person = await fans.FindAsync(fan, cancel);
        var ticket = await cards.FindTicketAsync(VerificationTicket.DigestOf(token), cancel);
        if (ticket is null || ticket.PersonId != person)
        {
            return CardsRefusals.TicketExpired;
        }
        var member = await members.DescribeAsync(ticket.MemberId, cancel);
        if (member is not { InMembership: true })
        {
            return CardsRefusals.NotInMembership;
        }
        var card = await cards.FindCardAsync(ticket.CardId, cancel);
        if (card is not { Status: MemberCardStatus.InUse })
        {
            return CardsRefusals.NoCard;
        }
        var standing = await BindingStanding.ReadAsync(cards, ticket, cancel);
        if (standing.Conflict is { } conflict)
        {
            return conflict;
        }
        // A repeated confirmation is answered by what it did, however late it comes.
        if (!standing.AlreadyBound && !ticket.OpensFor(ticket.PersonId, now))
        {
            return CardsRefusals.TicketExpired;
        }
        var shown = new BoundCard(
            card.MemberId,
            member.MaskedName,
            member.OrganizationName,
            card.MaskedNumber,
            card.BankName
        );
        return new Reviewed(ticket, shown, standing.AlreadyBound);
    }

    internal sealed record Reviewed(VerificationTicket Ticket, BoundCard Shown, bool AlreadyBound);
}
