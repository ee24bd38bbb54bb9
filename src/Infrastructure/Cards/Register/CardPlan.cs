using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Infrastructure.Persistence.Bulk;

namespace WeChatUnion.Infrastructure.Cards.Register;

/// <summary>What is to be done about the card of one row.</summary>
internal sealed class CardPlan(CardEntry entry, BlindIndex key)
{
    public CardEntry Entry => entry;

    public BlindIndex Key => key;

    public MemberCard? New { get; set; }

    /// <summary>The new one, or the one the register has under this number.</summary>
    public MemberCard? Card { get; set; }

    /// <summary>With the status each was read in: somebody may report a card lost meanwhile.</summary>
    public List<BulkChange> Changed { get; } = [];

    /// <summary>The file says of a card that was in use, or lost, that it is lost or closed.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Cards this one takes the place of, among the changed ones.</summary>
    public List<MemberCardId> Replaced { get; } = [];
}
