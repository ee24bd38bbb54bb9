using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Which card a member is paid to, for rooms that pay. Whole numbers leave through <see cref="OpenAsync"/> alone.</summary>
public interface IPayoutCards
{
    /// <summary>
    /// The card in use that is bound; without a binding the only one in use. Members with none, or with several and none
    /// bound, are left out.
    /// </summary>
    /// <param name="members">At most some hundreds.</param>
    Task<IReadOnlyDictionary<MemberId, PayoutCard>> FindAsync(
        IReadOnlyCollection<MemberId> members,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>For the file that goes to the bank and nothing else; the caller has left a line in the trail.</summary>
    /// <param name="cards">At most some hundreds; unknown ones are left out.</param>
    Task<IReadOnlyDictionary<MemberCardId, OpenPayoutCard>> OpenAsync(
        IReadOnlyCollection<MemberCardId> cards,
        CancellationToken cancel
    );
}
