using WeChatUnion.Domain.Fans;

namespace WeChatUnion.Domain.Cards.Codes;

public interface ICodeBindings
{
    /// <summary>The person's binding that has not ended: active or suspended.</summary>
    Task<CardBinding?> FindStandingAsync(PersonId person, CancellationToken cancel);

    Task<CardBinding?> FindAsync(CardBindingId id, CancellationToken cancel);

    Task<MemberCard?> FindCardAsync(MemberCardId id, CancellationToken cancel);
}
