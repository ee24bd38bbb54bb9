using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Scheduling;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Scheduling;

/// <summary>A host with a scheduler and one job, <see cref="Name"/>.</summary>
internal sealed class SchedulerNode : IAsyncDisposable
{
    public const string Name = "test.job";
    public const string EverySecond = "* * * * * ?";

    private readonly IHost host;

    private SchedulerNode(IHost host) => this.host = host;

    public IScheduler? Running => host.Services.GetRequiredService<SchedulerState>().Running;

    /// <param name="database">Gets the schema when it is empty.</param>
    /// <param name="work">What the job does.</param>
    /// <param name="cron">When.</param>
    /// <param name="name">The job's.</param>
    public static Task<SchedulerNode> StartAsync(
        TestDatabase database,
        Action work,
        string cron = EverySecond,
        string name = Name
    ) =>
        StartAsync(
            database,
            _ =>
            {
                work();
                return Task.CompletedTask;
            },
            cron,
            name
        );

    public static async Task<SchedulerNode> StartAsync(
        TestDatabase database,
        Func<CancellationToken, Task> work,
        string cron = EverySecond,
        string name = Name
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(work);
        builder.Services.AddPersistence(builder.Configuration);
        builder.Services.AddScheduling(builder.Configuration);
        builder.Services.AddUnionJob<Job>(name, cron);
        var host = builder.Build();
        await host.Services.GetRequiredService<SchedulerSchema>().MakeAsync(default);
        await host.StartAsync();
        return new SchedulerNode(host);
    }

    /// <summary>Once the scheduler runs.</summary>
    public async Task<IScheduler> SchedulerAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (Running is null)
        {
            await Task.Delay(5, limit.Token);
        }
        return Running;
    }

    /// <summary>As <c>migrate</c> does.</summary>
    public Task ForgetAsync() =>
        host.Services.GetRequiredService<ForgottenJobs>().RemoveAsync(default);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync();
        host.Dispose();
    }

    private sealed class Job(Func<CancellationToken, Task> work) : IUnionJob
    {
        public Task RunAsync(CancellationToken cancel) => work(cancel);
    }
}
