using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>
/// 注销: the person closed their WeChat account. The identity is made anonymous, what hangs on it ends, every room erases
/// what it holds, and the logs follow. Said again it changes nothing while the logs wait; later it goes over them once more.
/// </summary>
public sealed class EraseFan(
    IErasureStore store,
    HolderRound rooms,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task ExecuteAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fan = await store.FindFanAsync(identity, cancel);
        if (fan is null && await store.IsClosingAsync(identity, cancel))
        {
            return;
        }
        var told = await rooms.CloseAsync(identity, fan, now, cancel);
        var tombstone = Fan.NewTombstone();
        fan?.Erase(tombstone, now);
        if (await store.FindRevocationAsync(identity, cancel) is { } narrower)
        {
            store.Remove(narrower);
        }
        // A round of its own also for who was known again: only by the fan's id is found what is saved late.
        store.Add(PendingErasure.OfClosedAccount(identity, fan?.Id, tombstone, now));
        audit.Record(Trail.Line("fans.erased", fan, told, now));
        await work.SaveAsync(cancel);
    }
}
