using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Cards that are not bound any more, for a look at very many members at once: whom a draw leaves out when its list is closed.</summary>
public interface IUnboundMembers
{
    /// <summary>
    /// Members who had a card bound at some moment since then and have none bound now: unbound, or suspended by the register or the
    /// loss of the card. Who moved to another WeChat or another card is none of them.
    /// </summary>
    Task<IReadOnlyList<MemberId>> FindSinceAsync(DateTimeOffset since, CancellationToken cancel);
}
