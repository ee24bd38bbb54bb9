using WeChatUnion.Domain.Fans;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Fans;

/// <summary>Joins what events named, and mends what was saved beside a join.</summary>
internal sealed class JoinJob(Sightings sightings, MendJoins mend, TimeProvider clock) : IUnionJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        await sightings.JoinAllAsync(clock.GetUtcNow(), cancel);
        await mend.ExecuteAsync(clock.GetUtcNow(), cancel);
    }
}
