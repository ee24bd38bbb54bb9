using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Each in a scope of its own: whoever calls may have a unit of work that waits for its reply.</summary>
internal sealed class PointEarnings(IServiceScopeFactory scopes, PointsSwitch points)
    : IPointEarnings
{
    public async Task<Outcome<PointReceipt>> EarnAsync(
        PointEarning earning,
        DateTimeOffset now,
        CancellationToken cancel
    ) => points.IsOn ? await EarnInScopeAsync(earning, now, cancel) : PointsRefusals.Off;

    private async Task<PointReceipt> EarnInScopeAsync(
        PointEarning earning,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        const int tries = 5;
        for (var left = tries; ; left--)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await scope
                    .ServiceProvider.GetRequiredService<EarnPoints>()
                    .ExecuteAsync(earning, now, cancel);
            }
            catch (Exception race)
                when (race is UniqueRuleException or StaleVersionException && left > 1)
            {
                // The same cause was told elsewhere, or the person is just being merged: look anew.
            }
        }
    }
}
