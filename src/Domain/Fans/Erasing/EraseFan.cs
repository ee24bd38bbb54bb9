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
    public Task ExecuteAsync(FanIdentity identity, DateTimeOffset now, CancellationToken cancel) =>
        EraseAsync(identity, asked: false, now, cancel);

    /// <summary>The same because the person asked us; the WeChat account goes on.</summary>
    internal Task OnRequestAsync(
        FanIdentity identity,
        DateTimeOffset now,
        CancellationToken cancel
    ) => EraseAsync(identity, asked: true, now, cancel);

    private async Task EraseAsync(
        FanIdentity identity,
        bool asked,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fan = await store.FindFanAsync(identity, cancel);
        if (fan is null && await store.IsClosingAsync(identity, cancel))
        {
            return;
        }
        var told = await rooms.CloseAsync(identity, fan, now, cancel, asked);
        var tombstone = Fan.NewTombstone();
        fan?.Erase(tombstone, now);
        if (await store.FindRevocationAsync(identity, cancel) is { } narrower)
        {
            store.Remove(narrower);
        }
        // A round of its own also for who was known again: only by the fan's id is found what is saved late.
        store.Add(PendingErasure.OfClosedAccount(identity, fan?.Id, tombstone, now));
        var act = asked ? "fans.erased-on-request" : "fans.erased";
        audit.Record(Trail.Line(act, fan, told, now));
        await work.SaveAsync(cancel);
    }
}
