using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Cases.Materials;

/// <summary>Taking is a conditional update: of two nodes one has it.</summary>
internal sealed class MaterialQueue(IServiceScopeFactory scopes) : IMaterialQueue
{
    public async Task<IReadOnlyList<MaterialId>> TakeAsync(
        int most,
        DateTimeOffset now,
        DateTimeOffset until,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        var waiting = await Waiting(work.Context, now)
            .OrderBy(one => one.ReceivedAt)
            .Select(one => one.Id)
            .Take(most)
            .ToListAsync(cancel);
        if (waiting.Count == 0)
        {
            return [];
        }
        var taken = new List<MaterialId>();
        await work.BeginAsync(cancel);
        foreach (var id in waiting)
        {
            var changed = await Waiting(work.Context, now)
                .Where(one => one.Id == id)
                .ExecuteUpdateAsync(
                    set =>
                        set.SetProperty(one => one.LeasedUntil, until)
                            .SetProperty(one => one.Attempts, one => one.Attempts + 1),
                    cancel
                );
            if (changed == 1)
            {
                taken.Add(id);
            }
        }
        await work.CommitAsync(cancel);
        return taken;
    }

    public async Task PostponeAsync(
        MaterialId id,
        DateTimeOffset notBefore,
        CancellationToken cancel
    )
    {
        await using var scope = scopes.CreateAsyncScope();
        var work = scope.ServiceProvider.GetRequiredService<UnionUnitOfWork>();
        await work.BeginAsync(cancel);
        await work
            .Context.Set<Material>()
            .Where(one => one.Id == id && one.State < MaterialState.Ready)
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(one => one.LeasedUntil, notBefore)
                        .SetProperty(one => one.Attempts, one => one.Attempts - 1),
                cancel
            );
        await work.CommitAsync(cancel);
    }

    private static IQueryable<Material> Waiting(UnionDbContext db, DateTimeOffset now) =>
        db.Set<Material>()
            .Where(one => one.State < MaterialState.Ready)
            .Where(one => one.LeasedUntil == null || one.LeasedUntil < now);
}
