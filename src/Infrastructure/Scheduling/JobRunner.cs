using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quartz;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>
/// The only class Quartz stores: it finds the declared job by name, so that classes may be renamed and moved while rows
/// stand. Made for one run, with a scope of its own.
/// </summary>
[DisallowConcurrentExecution]
internal sealed partial class JobRunner(
    IServiceProvider services,
    IEnumerable<DeclaredJob> jobs,
    IHostApplicationLifetime lifetime,
    ILogger<JobRunner> log
) : IJob
{
    public async ValueTask Execute(
        IJobExecutionContext context,
        CancellationToken cancellationToken = default
    )
    {
        var name = context.JobDetail.Key.Name;
        if (jobs.FirstOrDefault(job => job.Name == name) is not { } declared)
        {
            LogUnknown(name);
            return;
        }
        // Quartz tells once, those that run: a job that is just beginning when the host stops learns of it only here.
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(
            cancellationToken,
            lifetime.ApplicationStopping
        );
        try
        {
            var job = (IUnionJob)services.GetRequiredService(declared.Job);
            await job.RunAsync(stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What it left stands in rows.
        }
        catch (Exception error)
        {
            LogFailed(error, name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Job {Job} belongs to another version of the program.")]
    private partial void LogUnknown(string job);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed; it runs again at its next time.")]
    private partial void LogFailed(Exception error, string job);
}
