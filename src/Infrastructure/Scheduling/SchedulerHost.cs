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

    /// <summary>A third of what the host has: a job that does not end must not cost the outbox its orderly stop.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private Task? stopped;

    /// <summary>
    /// A host may be stopped from two sides at once, and disposes its services when the first of them is done: both
    /// wait for the jobs.
    /// </summary>
    public override Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return stopped ??= StopOnceAsync(cancellationToken);
        }
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (state.Running is { } scheduler)
        {
            using var limit = new CancellationTokenSource(LongestStop, clock);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(
                cancellationToken,
                limit.Token
            );
            // Jobs that run see their token cancelled and are waited for.
            await scheduler.Shutdown(waitForJobsToComplete: true, patience.Token);
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
            // Quartz sets a trigger aside for good when it could not make the job.
            await scheduler.ResetTriggerFromErrorState(key, cancel);
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
