using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.IronFans.Months;

/// <summary>A month that cannot be closed for want of a key: everything else goes on, degraded, never unhealthy.</summary>
public sealed class HeldMonthCheck(UnionDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        await db.Set<FanMonth>().AnyAsync(month => month.HeldAt != null, cancellationToken)
            ? HealthCheckResult.Degraded(
                "A month of iron fans is not closed: the key of its secret is missing in Privacy:Keys."
            )
            : HealthCheckResult.Healthy();
}
