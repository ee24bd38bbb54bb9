using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Lotteries;

/// <summary>Before the upkeep of campaigns in the same minute: a value that is known is drawn with at once.</summary>
internal sealed class BeaconJob(IServiceScopeFactory scopes, TimeProvider clock) : IUnionJob
{
    private const int Most = 50;

    public async Task RunAsync(CancellationToken cancel)
    {
        await using var looking = scopes.CreateAsyncScope();
        var waiting = await looking
            .ServiceProvider.GetRequiredService<ILotteryStore>()
            .FindWaitingAsync(Most, cancel);
        foreach (var id in waiting)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<FetchPublicValues>()
                .ExecuteAsync(id, clock.GetUtcNow(), cancel);
        }
    }
}
