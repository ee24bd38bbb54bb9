using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.TestKit.Databases;

/// <summary>A look into a test's database from outside, on a connection of its own each time.</summary>
public static class TestSql
{
    public static async Task<DbConnection> OpenAsync(this TestDatabase database)
    {
        DbConnection connection =
            database.Provider == DatabaseProvider.Sqlite
                ? new SqliteConnection($"{database.ConnectionString};Pooling=False")
                : new NpgsqlConnection($"{database.ConnectionString};Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    public static async Task ExecuteAsync(this TestDatabase database, string sql)
    {
        await using var connection = await database.OpenAsync();
        await using var command = CommandOf(connection, sql);
        await command.ExecuteNonQueryAsync();
    }

    public static async Task<List<T>> ReadAsync<T>(
        this TestDatabase database,
        string sql,
        Func<DbDataReader, T> map
    )
    {
        await using var connection = await database.OpenAsync();
        await using var command = CommandOf(connection, sql);
        await using var row = await command.ExecuteReaderAsync();
        var all = new List<T>();
        while (await row.ReadAsync())
        {
            all.Add(map(row));
        }
        return all;
    }

    private static DbCommand CommandOf(DbConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own texts.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
