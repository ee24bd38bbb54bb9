using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using Npgsql;
using Quartz;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Scheduling;

/// <summary>Quartz's tables, made from the statements that Quartz itself carries.</summary>
public sealed class SchedulerSchema(IOptions<DatabaseOptions> options)
{
    public const string TablePrefix = "scheduling_";

    /// <summary>Quartz separates its statements by such a line.</summary>
    private const string Separator = "--;;";

    /// <summary>In capitals: SQL Server may run under a collation that tells them apart.</summary>
    public const string FindOnServer =
        "SELECT COUNT(*) FROM INFORMATION_SCHEMA.TABLES WHERE LOWER(TABLE_NAME) = 'scheduling_locks'";

    private const string FindInSqlite =
        "SELECT COUNT(*) FROM sqlite_master WHERE LOWER(name) = 'scheduling_locks'";

    public async Task<bool> IsThereAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = IsSqlite ? FindInSqlite : FindOnServer;
        return Convert.ToInt64(await command.ExecuteScalarAsync(cancel), null) > 0;
    }

    /// <summary>Makes what is missing and changes nothing that stands.</summary>
    public async Task MakeAsync(CancellationToken cancel)
    {
        await using var connection = await OpenAsync(cancel);
        if (IsSqlite)
        {
            await ExecuteAsync(connection, "PRAGMA journal_mode=WAL", cancel);
        }
        foreach (var statement in Statements(options.Value.Provider))
        {
            await ExecuteAsync(connection, statement, cancel);
        }
    }

    /// <summary>One command each, in their order; all of them may be run again.</summary>
    public static IEnumerable<string> Statements(DatabaseProvider provider)
    {
        var engine = provider switch
        {
            DatabaseProvider.Sqlite => "sqlite",
            DatabaseProvider.PostgreSql => "postgres",
            _ => "sqlServer",
        };
        using var stream = typeof(IJob).Assembly.GetManifestResourceStream(
            $"Quartz.Impl.AdoJobStore.Schema.create_{engine}.sql"
        )!;
        using var reader = new StreamReader(stream);
        // {0} is the prefix, {1} the same for names that take no schema before them.
        var script = reader
            .ReadToEnd()
            .ReplaceLineEndings("\n")
            .Replace("{0}", TablePrefix, StringComparison.Ordinal)
            .Replace("{1}", TablePrefix, StringComparison.Ordinal);
        return script.Split($"\n{Separator}\n").Skip(1);
    }

    private bool IsSqlite => options.Value.Provider == DatabaseProvider.Sqlite;

    internal async Task<DbConnection> OpenAsync(CancellationToken cancel)
    {
        DbProviderFactory engine = options.Value.Provider switch
        {
            DatabaseProvider.Sqlite => SqliteFactory.Instance,
            DatabaseProvider.PostgreSql => NpgsqlFactory.Instance,
            _ => SqlClientFactory.Instance,
        };
        var connection = engine.CreateConnection()!;
        connection.ConnectionString = options.Value.SchedulerConnection;
        await connection.OpenAsync(cancel);
        return connection;
    }

    private static async Task ExecuteAsync(
        DbConnection connection,
        string sql,
        CancellationToken cancel
    )
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Quartz's own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancel);
    }
}
