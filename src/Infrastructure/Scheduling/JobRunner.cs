using Microsoft.Extensions.DependencyInjection;
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
        try
        {
            var job = (IUnionJob)services.GetRequiredService(declared.Job);
            await job.RunAsync(cancellationToken);
        }
        catch (Exception error) when (!cancellationToken.IsCancellationRequested)
        {
            LogFailed(error, name);
        }
    }

    [LoggerMessage(LogLevel.Information, "Job {Job} belongs to another version of the program.")]
    private partial void LogUnknown(string job);

    [LoggerMessage(LogLevel.Error, "Job {Job} failed; it runs again at its next time.")]
    private partial void LogFailed(Exception error, string job);
}
