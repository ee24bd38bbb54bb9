using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards;

public interface IMemberCardHoldings
{
    /// <summary>Tracked: what is changed is saved with the unit of work.</summary>
    Task<MemberHoldings> FindAsync(MemberId member, CancellationToken cancel);

    /// <summary>Marks begun verifications and codes for this member to be removed with the next save.</summary>
    Task RemoveBegunAsync(MemberId member, CancellationToken cancel);
}
