using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Cards;

public interface ICardHoldings
{
    /// <summary>Tracked: what is changed is saved with the unit of work.</summary>
    Task<CardHoldings> FindAsync(PersonId person, CancellationToken cancel);

    /// <summary>
    /// The absorbed persons who still own a binding, a ticket, or a consent the one who goes on did not give as well.
    /// Not tracked.
    /// </summary>
    Task<IReadOnlyCollection<PersonId>> FindResidueAsync(
        IReadOnlyList<PersonMerge> merges,
        CancellationToken cancel
    );
}
