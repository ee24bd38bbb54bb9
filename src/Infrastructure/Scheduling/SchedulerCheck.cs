using Microsoft.Extensions.Diagnostics.HealthChecks;
using Quartz;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>
/// Without its scheduler, or with a job that Quartz has set aside, a node still serves its members: degraded, never
/// unhealthy.
/// </summary>
internal sealed class SchedulerCheck(SchedulerState state, IEnumerable<DeclaredJob> jobs)
    : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        if (state.Running is not { Status: SchedulerStatus.Running } scheduler)
        {
            return HealthCheckResult.Degraded("The scheduler does not run.");
        }
        foreach (var job in jobs)
        {
            var standing = await scheduler.GetTriggerState(new(job.Name), cancellationToken);
            if (standing == TriggerState.Error)
            {
                return HealthCheckResult.Degraded(
                    $"Job {job.Name} was set aside; a restart resumes it."
                );
            }
        }
        return HealthCheckResult.Healthy();
    }
}
