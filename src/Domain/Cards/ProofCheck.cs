using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>Finds the card a proof stands for, or says why not.</summary>
public sealed class ProofCheck(IMemberDirectory members, ICardStore cards, IPersonalDataVault vault)
{
    /// <returns>
    /// <see cref="CardsRefusals.WrongDetails"/> for every proof that does not hold; the other refusals
    /// only to who has proven to be the member.
    /// </returns>
    public async Task<Outcome<MemberCard>> CheckAsync(MemberProof proof, CancellationToken cancel)
    {
        if (await MatchAsync(proof, cancel) is not { } member)
        {
            return CardsRefusals.WrongDetails;
        }
        var card = await ChooseCardAsync(member, proof, cancel);
        if (!card.Succeeded)
        {
            return card;
        }
        return await members.DescribeAsync(member, cancel) is { InMembership: true }
            ? card
            : CardsRefusals.NotInMembership;
    }

    private Task<MemberId?> MatchAsync(MemberProof proof, CancellationToken cancel) =>
        proof switch
        {
            MemberProof.ByPhone p => members.MatchByPhoneAsync(p.Phone, p.IdTail, cancel),
            MemberProof.ByIdNumber p => members.MatchByIdNumberAsync(p.Number, p.Name, cancel),
            _ => throw new InvalidOperationException("Unknown kind of proof."),
        };

    private async Task<Outcome<MemberCard>> ChooseCardAsync(
        MemberId member,
        MemberProof proof,
        CancellationToken cancel
    )
    {
        var inUse = await cards.FindCardsInUseAsync(member, cancel);
        var tail = (proof as MemberProof.ByIdNumber)?.CardTail;
        return (inUse.Count, tail) switch
        {
            (0, _) => CardsRefusals.NoCard,
            (1, null) => inUse[0],
            (_, null) => CardsRefusals.CardTailNeeded,
            _ => inUse.FirstOrDefault(card => card.EndsWith(tail, vault)) is { } card
                ? card
                : CardsRefusals.WrongDetails,
        };
    }
}
