using Microsoft.EntityFrameworkCore;
using WeChatUnion.Infrastructure.Privacy;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Persistence;

/// <summary>Brings the database to this version's schema, or says that it is not there yet.</summary>
public sealed class DatabaseSchema(
    UnionDbContext db,
    SchedulerSchema scheduler,
    ForgottenJobs forgotten,
    PrivacyCanary canary
)
{
    /// <summary>The <c>migrate</c> command, and every start on the embedded database.</summary>
    public async Task MigrateAsync(CancellationToken cancel)
    {
        // Most starts find nothing to do, and EF would compare the whole model first: half a second.
        if ((await db.Database.GetPendingMigrationsAsync(cancel)).Any())
        {
            await db.Database.MigrateAsync(cancel);
        }
        // Each time: one that was interrupted left some of its tables unmade.
        await scheduler.MakeAsync(cancel);
        await forgotten.RemoveAsync(cancel);
        await canary.CheckAsync(cancel);
    }

    /// <summary>A start on a server engine changes no schema; it refuses to run on an older one.</summary>
    /// <exception cref="InvalidOperationException">Migrations are missing, or the keys are wrong.</exception>
    public async Task CheckAsync(CancellationToken cancel)
    {
        var missing = await db.Database.GetPendingMigrationsAsync(cancel);
        if (missing.Any() || !await scheduler.IsThereAsync(cancel))
        {
            throw new InvalidOperationException(
                "The database lacks tables of this version. Run the migrate command first."
            );
        }
        await canary.CheckAsync(cancel);
    }
}
