using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

/// <summary>Bindings and cards that are about to change: all that is found is tracked.</summary>
public interface IBindingStore
{
    /// <summary>Active and suspended ones of the person or of the member, whichever of his cards they are for.</summary>
    Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    );

    /// <summary>Active and suspended ones.</summary>
    Task<IReadOnlyList<CardBinding>> FindStandingAsync(PersonId person, CancellationToken cancel);

    /// <summary>Active and suspended ones.</summary>
    Task<IReadOnlyList<CardBinding>> FindStandingOnAsync(
        MemberCardId card,
        CancellationToken cancel
    );

    Task<CardBinding?> FindAsync(CardBindingId id, CancellationToken cancel);

    /// <summary>Active and suspended ones of this member.</summary>
    Task<IReadOnlyList<CardBinding>> FindStandingOfAsync(MemberId member, CancellationToken cancel);

    /// <summary>Bindings of this status after this one in the order of their ids, for walks. Not tracked.</summary>
    Task<IReadOnlyList<CardBinding>> FindAfterAsync(
        CardBindingId? after,
        BindingStatus status,
        int limit,
        CancellationToken cancel
    );

    Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel);

    /// <summary>Marks begun verifications, codes and requests of this person to be removed with the next save.</summary>
    Task RemoveBegunAsync(PersonId person, CancellationToken cancel);

    void Add(CardBinding binding);

    void Add(MemberCard card);
}
