using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace WeChatUnion.Infrastructure.Persistence;

/// <summary>Connections to the embedded database, durable by their settings.</summary>
public sealed class SqliteConnections(IOptions<DatabaseOptions> options)
{
    /// <summary>
    /// WAL lets readers go on while one writes. FULL syncs the log at every commit: a commit that
    /// was told survives a power cut. The timeout only matters to other processes (a backup). A
    /// checkpoint in a commit is the exception: SqliteCheckpoints comes before it.
    /// </summary>
    public const string Pragmas =
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA wal_autocheckpoint=10000; PRAGMA foreign_keys=ON;";

    public SqliteConnection Open()
    {
        var connection = new SqliteConnection(options.Value.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
        return connection;
    }
}
