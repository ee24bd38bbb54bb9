using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

/// <summary>Where a member is reached, for rooms that know only the member, and the way back.</summary>
public interface IMemberFans
{
    /// <summary>A WeChat identity of the person whose binding to this member has not ended; null when there is none.</summary>
    Task<FanIdentity?> FindAsync(MemberId member, CancellationToken cancel);

    /// <summary>The person whose binding to this member has not ended, by whichever identity he is reached; null: none.</summary>
    Task<PersonId?> FindPersonAsync(MemberId member, CancellationToken cancel);

    /// <summary>
    /// The member whose card this person has bound, suspended or not: for what he may see and say about himself.
    /// Whether he is to be given something, <see cref="IBoundMembers"/> knows. Null: none is bound.
    /// </summary>
    Task<MemberId?> FindMemberAsync(PersonId person, CancellationToken cancel);
}
