using Microsoft.EntityFrameworkCore;
using WeChatUnion.Domain.Cases.Materials;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Cases.Materials;

internal sealed class MaterialSweepingJob(
    SweepMaterials sweep,
    UnionUnitOfWork work,
    TimeProvider clock
) : IUnionJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await sweep.ExecuteAsync(now, cancel);
        var today = UnionCalendar.NumberOf(UnionCalendar.DayOf(now));
        await work.BeginAsync(cancel);
        await work
            .Context.Set<MaterialDay>()
            .Where(row => row.Day < today)
            .ExecuteDeleteAsync(cancel);
        await work.CommitAsync(cancel);
    }
}
