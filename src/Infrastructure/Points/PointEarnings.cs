using Microsoft.Extensions.DependencyInjection;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Points;
using WeChatUnion.Domain.Points.Contracts;

namespace WeChatUnion.Infrastructure.Points;

/// <summary>Earnings and reversals, each in a scope of its own: whoever calls may have a unit of work that waits for its reply.</summary>
internal sealed class PointEarnings(IServiceScopeFactory scopes, PointsSwitch points)
    : IPointEarnings,
        IPointReversals
{
    public async Task<Outcome<PointReceipt>> EarnAsync(
        PointEarning earning,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        points.IsOn
            ? await InScopeAsync((EarnPoints earn) => earn.ExecuteAsync(earning, now, cancel))
            : PointsRefusals.Off;

    public async Task<Outcome<PointReversal>> ReverseAsync(
        PointTransferId transfer,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        points.IsOn
            ? await InScopeAsync(
                (ReversePoints reverse) => reverse.ExecuteAsync(transfer, now, cancel)
            )
            : PointsRefusals.Off;

    private async Task<T> InScopeAsync<TAct, T>(Func<TAct, Task<T>> act)
        where TAct : notnull
    {
        const int tries = 5;
        for (var left = tries; ; left--)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await act(scope.ServiceProvider.GetRequiredService<TAct>());
            }
            catch (Exception race)
                when (race is UniqueRuleException or StaleVersionException && left > 1)
            {
                // The same cause was told elsewhere, or the person is just being merged: look anew.
            }
        }
    }
}
