using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans;

/// <summary>Someone followed the official account, for the first time or again.</summary>
public sealed class FollowFan(IFanStore store, IUnitOfWork work)
{
    public async Task ExecuteAsync(
        FanIdentity identity,
        string? scene,
        DateTimeOffset at,
        CancellationToken cancel
    )
    {
        var fan = await store.MeetAsync(identity, at, cancel);
        fan.Follow(scene, at);
        await work.SaveAsync(cancel);
    }
}
