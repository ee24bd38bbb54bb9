using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>What active bindings say to a person who has fully proven to be the member.</summary>
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
        var active = await cards.FindActiveAsync(person, member, card, cancel);
        if (active.Any(binding => binding.PersonId != person))
        {
            return new(CardsRefusals.BoundElsewhere, false);
        }
        return active.All(binding => binding.MemberId == member && binding.CardId == card)
            ? new(null, active.Count > 0)
            : new(CardsRefusals.AnotherCardBound, false);
    }
}
