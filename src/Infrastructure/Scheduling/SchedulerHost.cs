using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>
/// Starts the scheduler. What it cannot start now it tries again; meanwhile the host does everything else.
/// </summary>
public sealed partial class SchedulerHost(
    ISchedulerFactory factory,
    IEnumerable<DeclaredJob> jobs,
    IHostApplicationLifetime lifetime,
    SchedulerState state,
    TimeProvider clock,
    ILogger<SchedulerHost> log
) : AfterStart(lifetime)
{
    private static readonly TimeSpan BetweenTries = TimeSpan.FromSeconds(30);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (state.Running is { } scheduler)
        {
            // Jobs that run see their token cancelled and are waited for.
            await scheduler.Shutdown(waitForJobsToComplete: true, cancellationToken);
        }
    }

    protected override async Task RunAsync(CancellationToken stopping)
    {
        while (state.Running is null)
        {
            try
            {
                var scheduler = await factory.GetScheduler(stopping);
                foreach (var job in jobs)
                {
                    await ScheduleAsync(scheduler, job, stopping);
                }
                await scheduler.Start(stopping);
                state.Running = scheduler;
            }
            catch (Exception error) when (!stopping.IsCancellationRequested)
            {
                LogNotStarted(error);
                await Task.Delay(BetweenTries, clock, stopping);
            }
        }
    }

    /// <summary>A schedule that stands already keeps its row, and with it what was missed while nobody ran.</summary>
    private static async Task ScheduleAsync(
        IScheduler scheduler,
        DeclaredJob declared,
        CancellationToken cancel
    )
    {
        var key = new TriggerKey(declared.Name);
        if (
            await scheduler.GetTrigger(key, cancel) is ICronTrigger standing
            && standing.CronExpressionString == declared.Cron
        )
        {
            return;
        }
        var job = JobBuilder.Create<JobRunner>().WithIdentity(declared.Name).Build();
        var trigger = TriggerBuilder
            .Create(scheduler.TimeProvider)
            .WithIdentity(key)
            .WithCronSchedule(declared.Cron)
            .Build();
        await scheduler.ScheduleJob(job, [trigger], ScheduleJobOptions.Replacing, cancel);
    }

    [LoggerMessage(LogLevel.Error, "The scheduler could not be started; it is tried again.")]
    private partial void LogNotStarted(Exception error);
}
