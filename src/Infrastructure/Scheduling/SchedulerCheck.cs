using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>Without its scheduler a node still serves its members: degraded, never unhealthy.</summary>
internal sealed class SchedulerCheck(SchedulerState state) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    ) =>
        Task.FromResult(
            state.Running is { Status: SchedulerStatus.Running }
                ? HealthCheckResult.Healthy()
                : HealthCheckResult.Degraded()
        );
}
