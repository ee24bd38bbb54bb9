using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>The month that is lived in, and on its first night the one before, which takes no more by then and is not closed yet.</summary>
internal sealed class ScoreRecountJob(IServiceScopeFactory scopes, TimeProvider clock) : IUnionJob
{
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var months = (int[])[UnionCalendar.MonthOf(now), UnionCalendar.MonthOf(now.AddDays(-1))];
        foreach (var month in months.Distinct())
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<ScoreRecount>()
                .ExecuteAsync(month, now, cancel);
        }
    }
}
