using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Infrastructure.Persistence.Bulk;
using WeChatUnion.Infrastructure.Persistence.Contexts;
using WeChatUnion.Infrastructure.Persistence.Conventions;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.Infrastructure.Scheduling;

namespace WeChatUnion.Infrastructure.Persistence;

public static class PersistenceRegistration
{
    public static IServiceCollection AddPersistence(
        this IServiceCollection services,
        IConfiguration configuration
    )
    {
        services
            .AddOptions<DatabaseOptions>()
            .Bind(configuration.GetSection(DatabaseOptions.Section))
            .ValidateDataAnnotations()
            .ValidateOnStart();
        var database = DatabaseOptions.Read(configuration);

        services.AddSingleton(SqlDialect.For(database.Provider));
        services.AddSingleton<WriteGate>();
        services.AddSingleton<HotWriteStatements>();
        services.AddScoped<UnionUnitOfWork>();
        services.AddScoped<BulkWriter>();
        services.AddScoped<DeferredIndexes>();
        services.AddScoped<DatabaseSchema>();
        services.AddSingleton<SchedulerSchema>();
        services.AddSingleton<ForgottenJobs>();
        services.AddScoped<IUnitOfWork>(s => s.GetRequiredService<UnionUnitOfWork>());
        return database.Provider switch
        {
            DatabaseProvider.Sqlite => services.AddSqlite(database.ConnectionString),
            DatabaseProvider.PostgreSql => services.AddPostgreSql(database.ConnectionString),
            DatabaseProvider.SqlServer => services.AddSqlServer(database.ConnectionString),
            _ => throw new InvalidOperationException("Database:Provider is unknown."),
        };
    }

    /// <summary>
    /// Has EF build its model while the host is put together. EF keeps a model for all contexts with equal options, so
    /// that the host's own finds it. It touches no file. Only for the embedded engine: a laptop and its owner wait.
    /// </summary>
    public static void BuildModelAhead(IConfiguration configuration)
    {
        var database = DatabaseOptions.Read(configuration);
        if (database.Provider == DatabaseProvider.Sqlite)
        {
            _ = Task.Run(() =>
            {
                var options = new DbContextOptionsBuilder<SqliteUnionDbContext>();
                UseSqlite(options, database.ConnectionString);
                using var db = new SqliteUnionDbContext(options.Options);
                _ = db.Model;
            });
        }
    }

    private static void UseSqlite(DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(connection)
            .ReplaceService<IMigrationsSqlGenerator, KeyStorageSql>()
            .AddInterceptors(new SqlitePragmas());

    private static IServiceCollection AddSqlite(this IServiceCollection services, string connection)
    {
        services.AddDbContext<UnionDbContext, SqliteUnionDbContext>(options =>
            UseSqlite(options, connection)
        );
        services.AddSingleton<SqliteConnections>();
        services.AddSingleton<HotReads, SqliteHotReads>();
        services.AddSingleton<IWriteSessions, SqliteWriteSessions>();
        services.AddSingleton<SqliteHotWriter>();
        services.AddSingleton<IHotWriter>(s => s.GetRequiredService<SqliteHotWriter>());
        services.AddHostedService(s => s.GetRequiredService<SqliteHotWriter>());
        return services;
    }

    private static IServiceCollection AddPostgreSql(
        this IServiceCollection services,
        string connection
    )
    {
        // Statements on the callback's path are few and constant: they stay prepared in the server.
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 100;
            settings.AutoPrepareMinUsages = 2;
        }
        // No code of ours sets anything in a session: what clears it would be seven statements before each of ours.
        settings.NoResetOnClose = true;
        services.AddSingleton<DbDataSource>(_ =>
            new NpgsqlDataSourceBuilder(settings.ConnectionString).Build()
        );
        services.AddDbContext<UnionDbContext, PostgreSqlUnionDbContext>(
            (s, options) => options.UseNpgsql(s.GetRequiredService<DbDataSource>())
        );
        return services.AddServerHotPath();
    }

    private static IServiceCollection AddSqlServer(
        this IServiceCollection services,
        string connection
    )
    {
        services.AddSingleton(_ => SqlClientFactory.Instance.CreateDataSource(connection));
        services.AddDbContext<UnionDbContext, SqlServerUnionDbContext>(options =>
            options.UseSqlServer(connection)
        );
        return services.AddServerHotPath();
    }

    private static IServiceCollection AddServerHotPath(this IServiceCollection services)
    {
        services.AddSingleton<HotReads, ServerHotReads>();
        services.AddSingleton<IWriteSessions, ServerWriteSessions>();
        services.AddSingleton<ServerHotWriter>();
        services.AddSingleton<IHotWriter>(s => s.GetRequiredService<ServerHotWriter>());
        services.AddHostedService(s => s.GetRequiredService<ServerHotWriter>());
        return services;
    }
}
