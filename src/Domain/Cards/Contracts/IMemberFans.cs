using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Where a member is reached, for rooms that know only the member.</summary>
public interface IMemberFans
{
    /// <summary>A WeChat identity of the person whose binding to this member has not ended; null when there is none.</summary>
    Task<FanIdentity?> FindAsync(MemberId member, CancellationToken cancel);
}
