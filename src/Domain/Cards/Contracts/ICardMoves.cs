using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Where cards went from one WeChat to another, for rooms that know a member by the one before.</summary>
public interface ICardMoves
{
    /// <summary>The member whose card another WeChat took over from this person, who has bound none since; null: it was not so.</summary>
    Task<MemberId?> FindTakenOverAsync(PersonId person, CancellationToken cancel);

    /// <summary>The members of whom one of these is what <see cref="ILastBindings.FindPersonAsync"/> says.</summary>
    Task<IReadOnlyCollection<MemberId>> FindMembersAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    );

    /// <summary>Those of them who have bound a card once.</summary>
    /// <param name="persons">At most some hundreds.</param>
    Task<IReadOnlySet<PersonId>> FindEverBoundAsync(
        IReadOnlyCollection<PersonId> persons,
        CancellationToken cancel
    );
}
