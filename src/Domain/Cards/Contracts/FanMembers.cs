using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cards.Contracts;

public static class FanMembers
{
    /// <summary>As <see cref="IMemberFans.FindMemberAsync"/>, of whoever stands behind this identity. Null: nobody known, or no card.</summary>
    public static async Task<MemberId?> FindMemberAsync(
        this IMemberFans members,
        IFanDirectory fans,
        FanIdentity fan,
        CancellationToken cancel
    ) =>
        await fans.FindAsync(fan, cancel) is { } person
            ? await members.FindMemberAsync(person, cancel)
            : null;
}
