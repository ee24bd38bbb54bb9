using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;
using Quartz;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Scheduling;

public static class SchedulingRegistration
{
    private const int MostAtOnce = 4;

    /// <summary>The clock that fires what rooms declare with <see cref="AddUnionJob"/>.</summary>
    public static IServiceCollection AddScheduling(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        var database = DatabaseOptions.Read(configuration);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(options =>
            {
                options.InstanceName = "wechat-union";
                options.DefaultTimeZone = UnionCalendar.Shanghai;
                options.ShutdownJobInterruption = ShutdownJobInterruption.WhenWaitingForJobs;
                options.DefaultMisfireHandling = DefaultMisfireHandling.FireAndProceed;
            });
            quartz.UseDefaultThreadPool(MostAtOnce);
            quartz.UsePersistentStore(store => Configure(store, database));
        });
        services.AddScoped<JobRunner>();
        services.AddSingleton<SchedulerState>();
        services.AddHostedService<SchedulerHost>();
        services
            .AddHealthChecks()
            .AddCheck<SchedulerCheck>("scheduler", HealthStatus.Degraded, tags: ["ready"]);
        return services;
    }

    /// <summary>Has a job run at set times: the only line a room needs.</summary>
    /// <param name="services">The host's.</param>
    /// <param name="name">Unique, beginning with the room: <c>cards.cleaning</c>.</param>
    /// <param name="cron">
    /// Seconds, minutes, hours, day, month, weekday, in Asia/Shanghai. What should happen more often than each minute
    /// belongs into a sweep of its own.
    /// </param>
    public static IServiceCollection AddUnionJob<T>(
        this IServiceCollection services,
        string name,
        string cron
    )
        where T : class, IUnionJob
    {
        services.AddScoped<T>();
        return services.AddSingleton(new DeclaredJob(name, typeof(T), cron));
    }

    private static void Configure(IPersistentStoreBuilder store, DatabaseOptions database)
    {
        store.ConfigureStore(options =>
        {
            options.TablePrefix = SchedulerSchema.TablePrefix;
            options.StoreJobDataAsStrings = true;
        });
        switch (database.Provider)
        {
            case DatabaseProvider.Sqlite:
                // One process: its own locks suffice.
                store.UseSqlite(SqliteFactory.Instance, database.SchedulerConnection);
                break;
            case DatabaseProvider.PostgreSql:
                store.UsePostgres(NpgsqlFactory.Instance, database.SchedulerConnection);
                store.UseClustering(_ => { });
                break;
            default:
                store.UseSqlServer(SqlClientFactory.Instance, database.SchedulerConnection);
                store.UseClustering(_ => { });
                break;
        }
    }
}
