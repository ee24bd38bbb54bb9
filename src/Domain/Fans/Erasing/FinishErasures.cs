using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <summary>Walks the logs for identities whose time has come. A stop in between begins the walk anew.</summary>
public sealed class FinishErasures(
    IErasureStore store,
    IEnumerable<IPersonalDataLog> logs,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task ExecuteAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var pending in await store.DueAsync(now, cancel))
        {
            var told = new List<string>();
            foreach (var log in logs)
            {
                var rows = await log.EraseAsync(pending.ToErasure(), cancel);
                told.Add(string.Create(CultureInfo.InvariantCulture, $"{log.Name} {rows}"));
            }
            store.Remove(pending);
            audit.Record(
                new(
                    "fans.erased-from-logs",
                    ActorKind.System,
                    null,
                    $"erasure:{pending.Id.Value}",
                    now,
                    string.Join(", ", told)
                )
            );
            try
            {
                await work.SaveAsync(cancel);
            }
            catch (StaleVersionException)
            {
                // Another node walked the same logs and was first to say so.
            }
        }
    }
}
