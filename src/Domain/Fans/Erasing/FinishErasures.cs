using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>
/// Walks the logs for identities whose time has come, and erases a closed account once more in all rooms: an event told late
/// or something another node had noted may have made it known again, and a use case that had read who it is may have
/// saved under our own ids afterwards. A stop in between begins anew, and so does a walk that met rows in use.
/// </summary>
public sealed class FinishErasures(
    IErasureStore store,
    IEnumerable<IPersonalDataLog> logs,
    HolderRound rooms,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var pending in await store.DueAsync(now, cancel))
        {
            try
            {
                await FinishAsync(pending, now, cancel);
                await work.SaveAsync(cancel);
            }
            catch (StaleVersionException)
            {
                // Another node walked the same logs and was first to say so.
            }
        }
    }

    private async Task FinishAsync(
        PendingErasure pending,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var told = new List<string>();
        var inUse = 0;
        foreach (var log in logs)
        {
            var walk = await log.EraseAsync(pending.ToErasure(), cancel);
            inUse += walk.InUse;
            told.Add(string.Create(CultureInfo.InvariantCulture, $"{log.Name} {walk.Rows}"));
        }
        if (pending.IsOfClosedAccount)
        {
            await EraseAgainAsync(pending, told, now, cancel);
        }
        if (inUse > 0)
        {
            store.Postpone(pending, now);
            return;
        }
        store.Remove(pending);
        audit.Record(
            new(
                "fans.erased-from-logs",
                ActorKind.System,
                null,
                $"erasure:{pending.Id.Value}",
                now,
                Trail.Short(string.Join(", ", told))
            )
        );
    }

    private async Task EraseAgainAsync(
        PendingErasure pending,
        List<string> told,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fans = await store.FindFansAsync(pending, cancel);
        foreach (var fan in fans.DefaultIfEmpty())
        {
            told.Add(await rooms.CloseAsync(pending.ToErasure().Fan, fan, now, cancel));
            fan?.Erase(Fan.NewTombstone(), now);
        }
    }
}
