using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>
/// A month that should be closed and is not, for want of a key or whatever else: everything else goes on, degraded, never unhealthy.
/// </summary>
public sealed class HeldMonthCheck(UnionDbContext db, TimeProvider clock) : IHealthCheck
{
    /// <summary>So long a close may take that begins late.</summary>
    private static readonly TimeSpan Late = FanMonth.CloseAfter + TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        var lived = UnionCalendar.MonthOf(clock.GetUtcNow() - Late);
        var late = await db.Set<FanMonth>()
            .Where(month =>
                month.HeldAt != null || (month.State == FanMonthState.Open && month.Month < lived)
            )
            .OrderBy(month => month.Month)
            .ToListAsync(cancellationToken);
        return late.Exists(month => month.HeldAt is not null)
                ? HealthCheckResult.Degraded(
                    "A month of iron fans is not closed: the key of its secret is missing in Privacy:Keys."
                )
            : late.Count > 0
                ? HealthCheckResult.Degraded(
                    $"The month {late[0].Month} of iron fans is not closed: its scores are still held against its days, or that fails."
                )
            : HealthCheckResult.Healthy();
    }
}
