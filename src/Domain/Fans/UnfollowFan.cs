using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Fans.Erasing;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>
/// 取关 is remembered: bindings stay, messages stop. It may be told before its follow, so a stranger's counts too; told
/// after the closing of its account it makes nobody known again.
/// </summary>
public sealed class UnfollowFan(IFanStore store, IErasureStore erasures, IUnitOfWork work)
{
    public async Task ExecuteAsync(
        FanIdentity identity,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var fan = await store.FindAsync(identity, cancel);
        if (fan is null && !await erasures.IsClosingAsync(identity, cancel))
        {
            fan = await store.MeetAsync(identity, at, cancel);
        }
        fan?.Unfollow(at);
        await work.SaveAsync(cancel);
    }
}
