using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>取关 is remembered: bindings stay, messages stop.</summary>
public sealed class UnfollowFan(IFanStore store, IUnitOfWork work)
{
    public async Task ExecuteAsync(
        FanIdentity identity,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var fan = await store.MeetAsync(identity, at, cancel);
        fan.Unfollow(at);
        await work.SaveAsync(cancel);
    }
}
