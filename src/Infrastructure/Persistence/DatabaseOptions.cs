using System.ComponentModel.DataAnnotations;
using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace WeChatUnion.Infrastructure.Persistence;

/// <summary>Settings section <c>Database</c>.</summary>
public sealed class DatabaseOptions
{
    public const string Section = "Database";

    [Required]
    public DatabaseProvider Provider { get; set; } = DatabaseProvider.Sqlite;

    [Required]
    public string ConnectionString { get; set; } = "";

    /// <summary>
    /// The embedded scheduler's own file, so that its many small writes never hold up the main one; empty: beside the main
    /// file. A server keeps the scheduler in the main database, where nodes share it.
    /// </summary>
    public string SchedulerConnectionString { get; set; } = "";

    public string SchedulerConnection =>
        Provider != DatabaseProvider.Sqlite ? ConnectionString
        : SchedulerConnectionString.Length > 0 ? SchedulerConnectionString
        : BesideMain();

    /// <summary>The embedded database's file when it has not been made yet; null on a server.</summary>
    public string? AbsentFile =>
        Provider == DatabaseProvider.Sqlite
        && new SqliteConnectionStringBuilder(ConnectionString).DataSource is var file
        && file is not ("" or ":memory:")
        && !File.Exists(file)
            ? file
            : null;

    /// <summary>The section as it is needed before there is a host.</summary>
    /// <exception cref="InvalidOperationException">Names the setting at fault, never its value.</exception>
    public static DatabaseOptions Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var named = section[nameof(Provider)] ?? nameof(DatabaseProvider.Sqlite);
        if (!Enum.GetNames<DatabaseProvider>().Contains(named, StringComparer.OrdinalIgnoreCase))
        {
            throw new InvalidOperationException(
                $"Database:Provider must be one of {string.Join(", ", Enum.GetNames<DatabaseProvider>())}."
            );
        }
        var options = new DatabaseOptions
        {
            Provider = Enum.Parse<DatabaseProvider>(named, ignoreCase: true),
            ConnectionString = section[nameof(ConnectionString)] ?? "",
            SchedulerConnectionString = section[nameof(SchedulerConnectionString)] ?? "",
        };
        if (options.ConnectionString.Length == 0 || !IsReadable(options, options.ConnectionString))
        {
            throw new InvalidOperationException(
                $"Database:ConnectionString must be a connection string of {options.Provider}."
            );
        }
        if (!IsReadable(options, options.SchedulerConnectionString))
        {
            throw new InvalidOperationException(
                "Database:SchedulerConnectionString must be empty or a connection string of Sqlite."
            );
        }
        return options;
    }

    private string BesideMain()
    {
        var main = new SqliteConnectionStringBuilder(ConnectionString);
        var file = main.DataSource;
        main.DataSource = Path.Combine(
            Path.GetDirectoryName(file) ?? "",
            $"{Path.GetFileNameWithoutExtension(file)}-scheduler{Path.GetExtension(file)}"
        );
        return main.ConnectionString;
    }

    private static bool IsReadable(DatabaseOptions options, string connection)
    {
        try
        {
            DbConnectionStringBuilder builder = options.Provider switch
            {
                DatabaseProvider.Sqlite => new SqliteConnectionStringBuilder(),
                DatabaseProvider.PostgreSql => new NpgsqlConnectionStringBuilder(),
                _ => new SqlConnectionStringBuilder(),
            };
            builder.ConnectionString = connection;
            return true;
        }
        catch (Exception unread)
            when (unread
                    is ArgumentException
                        or FormatException
                        or KeyNotFoundException
                        or InvalidCastException
            )
        {
            // The parser's own words may quote a password.
            return false;
        }
    }
}
