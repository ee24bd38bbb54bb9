using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

public interface ICardStore
{
    Task<IReadOnlyList<MemberCard>> FindCardsInUseAsync(MemberId member, CancellationToken cancel);

    Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel);

    /// <summary>Active and suspended bindings of the person or of the member, whichever of his cards they are for.</summary>
    Task<IReadOnlyList<CardBinding>> FindStandingAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    );

    Task<VerificationTicket?> FindTicketAsync(string tokenDigest, CancellationToken cancel);

    Task<bool> HasConsentAsync(PersonId person, string textVersion, CancellationToken cancel);

    void Add(CardBinding binding);

    void Add(VerificationTicket ticket);

    void Add(Consent consent);
}
