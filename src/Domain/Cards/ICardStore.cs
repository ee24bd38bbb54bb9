using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

public interface ICardStore
{
    Task<IReadOnlyList<MemberCard>> FindCardsInUseAsync(MemberId member, CancellationToken cancel);

    Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel);

    /// <summary>Active bindings of the person, of the member or of the card: none, one, or a conflict.</summary>
    Task<IReadOnlyList<CardBinding>> FindActiveAsync(
        PersonId person,
        MemberId member,
        MemberCardId card,
        CancellationToken cancel
    );

    Task<VerificationTicket?> FindTicketAsync(string tokenDigest, CancellationToken cancel);

    Task<bool> HasConsentAsync(PersonId person, string textVersion, CancellationToken cancel);

    void Add(CardBinding binding);

    void Add(VerificationTicket ticket);

    void Add(Consent consent);
}
