using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>Reads where a take-over stands.</summary>
public sealed class TakeOverReading(
    IFanDirectory fans,
    ICardStore cards,
    ITakeOverStore takeOvers,
    IBindingStore bindings,
    IMemberDirectory members
)
{
    /// <param name="token">What <see cref="VerifyMember"/> gave; null: the person's newest ticket.</param>
    internal async Task<Outcome<TakeOverCase>> ReadAsync(
        FanIdentity fan,
        string? token,
        CancellationToken cancel
    )
    {
        if (await fans.FindAsync(fan, cancel) is not { } person)
        {
            return CardsRefusals.TicketExpired;
        }
        var ticket = token is null
            ? await takeOvers.FindLatestTicketAsync(person, cancel)
            : await cards.FindTicketAsync(VerificationTicket.DigestOf(token), cancel);
        if (ticket is null || ticket.PersonId != person)
        {
            return CardsRefusals.TicketExpired;
        }
        if (
            await members.DescribeAsync(ticket.MemberId, cancel)
            is not { InMembership: true } member
        )
        {
            return CardsRefusals.NotInMembership;
        }
        if (
            await cards.FindCardAsync(ticket.CardId, cancel)
            is not { Status: MemberCardStatus.InUse } card
        )
        {
            return CardsRefusals.NoCard;
        }
        var standing = await bindings.FindStandingAsync(person, ticket.MemberId, cancel);
        var holders = standing.Where(binding => binding.PersonId != person).ToList();
        var own = standing
            .Where(b => b.PersonId == person && b.Status == BindingStatus.Active)
            .ToList();
        if (own.Exists(b => b.MemberId != ticket.MemberId || b.CardId != ticket.CardId))
        {
            return CardsRefusals.AnotherCardBound;
        }
        return new TakeOverCase(person, ticket, member, card, holders, own.Count > 0);
    }
}
