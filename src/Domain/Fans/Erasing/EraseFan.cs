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
        var isClosing = await store.IsClosingAsync(identity, cancel);
        if (fan is null && isClosing)
        {
            return;
        }
        var erasure = new Erasure(
            identity,
            fan?.PersonId,
            PersonalDataKinds.All,
            AccountClosed: true,
            now
        );
        var told = await rooms.EraseAsync(erasure, cancel);
        var tombstone = Fan.NewTombstone();
        fan?.Erase(tombstone, now);
        if (!isClosing)
        {
            store.Add(PendingErasure.Of(new(identity, PersonalDataKinds.All, tombstone), now));
        }
        audit.Record(Trail.Line("fans.erased", fan, told, now));
        await work.SaveAsync(cancel);
    }
}
