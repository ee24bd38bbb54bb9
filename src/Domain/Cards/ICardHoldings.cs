using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cards;

public interface ICardHoldings
{
    /// <summary>Tracked: what is changed is saved with the unit of work.</summary>
    Task<CardHoldings> FindAsync(PersonId person, CancellationToken cancel);
}
