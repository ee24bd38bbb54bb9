using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Members.Blacklist;

/// <summary>Which member asks: the one whose card the WeChat identity has bound, and nobody the request names.</summary>
public sealed class AskingMember(IFanDirectory fans, IMemberFans members)
{
    /// <returns>Null when no card is bound.</returns>
    internal async Task<(PersonId Person, MemberId Member)?> FindAsync(
        FanIdentity fan,
        CancellationToken cancel
    ) =>
        await fans.FindAsync(fan, cancel) is { } person
        && await members.FindMemberAsync(person, cancel) is { } member
            ? (person, member)
            : null;
}
