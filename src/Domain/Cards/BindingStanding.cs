using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// What standing bindings say to a person who has fully proven to be the member. One that rests holds the card as an active
/// one does: dues that stop for an afternoon give nobody a card without the code, the hold and the word to its holder.
/// </summary>
/// <param name="Conflict">What stands in the way; never whose it is.</param>
internal sealed record BindingStanding(Refusal? Conflict, bool AlreadyBound)
{
    public static Task<BindingStanding> ReadAsync(
        ICardStore cards,
        VerificationTicket ticket,
        CancellationToken cancel
    ) => ReadAsync(cards, ticket.PersonId, ticket.MemberId, ticket.CardId, cancel);

    public static async Task<BindingStanding> ReadAsync(
        ICardStore cards,
        PersonId person,
        MemberId member,
        MemberCardId card,
        CancellationToken cancel
    )
    {
        var standing = await cards.FindStandingAsync(person, member, cancel);
        if (standing.Any(binding => binding.PersonId != person))
        {
            return new(CardsRefusals.BoundElsewhere, false);
        }
        var active = standing.Where(binding => binding.Status == BindingStatus.Active).ToList();
        return active.TrueForAll(binding => binding.MemberId == member && binding.CardId == card)
            ? new(null, active.Count > 0)
            : new(CardsRefusals.AnotherCardBound, false);
    }
}
