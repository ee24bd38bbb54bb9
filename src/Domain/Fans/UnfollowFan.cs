using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// 取关 is remembered: bindings stay, messages stop. It makes nobody known: a closed account unfollows too, and WeChat
/// may tell that last.
/// </summary>
public sealed class UnfollowFan(IFanStore store, IUnitOfWork work)
{
    public async Task ExecuteAsync(
        FanIdentity identity,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        (await store.FindAsync(identity, cancel))?.Unfollow(at);
        await work.SaveAsync(cancel);
    }
}
