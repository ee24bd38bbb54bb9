using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Npgsql;
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

    /// <param name="database">Gets the schema when it is empty.</param>
    /// <param name="work">What the job does.</param>
    /// <param name="cron">When.</param>
    /// <param name="name">The job's.</param>
    /// <param name="making">Called whenever what runs a job is made, and once at the start.</param>
    public static async Task<SchedulerNode> StartAsync(
        TestDatabase database,
        Func<CancellationToken, Task> work,
        string cron = EverySecond,
        string name = Name,
        Action? making = null
    )
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddInMemoryCollection(database.Settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(work);
        builder.Services.AddPersistence(builder.Configuration);
        builder.Services.AddScheduling(builder.Configuration);
        builder.Services.AddUnionJob<Job>(name, cron);
        if (making is not null)
        {
            builder.Services.AddTransient(_ =>
            {
                making();
                return new DeclaredJob(name + ".beside", typeof(Job), "0 0 3 1 1 ?");
            });
        }
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

    /// <summary>As Quartz does when it cannot make a job.</summary>
    public async Task SetAsideAsync()
    {
        var options = host.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        await using DbConnection connection =
            options.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnection(options.SchedulerConnection)
                : new NpgsqlConnection(options.SchedulerConnection);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE scheduling_triggers SET trigger_state = 'ERROR'";
        await command.ExecuteNonQueryAsync();
    }

    public async Task<HealthStatus> HealthAsync() =>
        (await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Status;

    /// <summary>As <c>migrate</c> does.</summary>
    public Task ForgetAsync() =>
        host.Services.GetRequiredService<ForgottenJobs>().RemoveAsync(default);

    public Task StopAsync() => host.StopAsync();

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
