using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;

namespace WeChatUnion.Infrastructure.Cards.Register;

/// <summary>What is to be done about the card of one row.</summary>
internal sealed class CardPlan(CardEntry entry, BlindIndex key)
{
    public CardEntry Entry => entry;

    public BlindIndex Key => key;

    public MemberCard? New { get; set; }

    public List<MemberCard> Changed { get; } = [];
}
