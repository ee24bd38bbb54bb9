using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.TestKit.Databases;

/// <summary>
/// This version's schema, made once a run and engine and copied for each test: making it takes EF and the server a second,
/// copying it a few milliseconds. It goes with the process.
/// </summary>
internal static class MigratedTemplate
{
    private static readonly Lazy<Task<TestDatabase>> Sqlite = Once(DatabaseProvider.Sqlite);
    private static readonly Lazy<Task<TestDatabase>> PostgreSql = Once(DatabaseProvider.PostgreSql);

    /// <summary>Nobody is connected to it.</summary>
    public static Task<TestDatabase> OfAsync(DatabaseProvider provider) =>
        (provider == DatabaseProvider.Sqlite ? Sqlite : PostgreSql).Value;

    private static Lazy<Task<TestDatabase>> Once(DatabaseProvider provider) =>
        new(() => MakeAsync(provider));

    private static async Task<TestDatabase> MakeAsync(DatabaseProvider provider)
    {
        var database = await TestDatabase.CreateAsync(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
            Task.Run(() => database.DisposeAsync().AsTask()).Wait();
        var settings = new ConfigurationBuilder().AddInMemoryCollection(database.Settings).Build();
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(TimeProvider.System).AddPersistence(settings);
        await using (var provided = services.BuildServiceProvider())
        {
            await using var scope = provided.CreateAsyncScope();
            var its = scope.ServiceProvider;
            await its.GetRequiredService<UnionDbContext>().Database.MigrateAsync();
            await its.GetRequiredService<SchedulerSchema>().MakeAsync(default);
        }
        // The last one who leaves a SQLite file writes its log into it; PostgreSQL copies what nobody has open.
        SqliteConnection.ClearAllPools();
        NpgsqlConnection.ClearAllPools();
        return database;
    }
}
