using System.Data.Common;
using System.Diagnostics;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Crowd.Wheel;

/// <summary>
/// What a turn costs where each has a transaction of its own: one conditional update of a stock and one insert, prepared, on one
/// connection, durable as ours. The measure a rate is told in, for it is the machine's disk that both wait for.
/// </summary>
internal sealed class RawActs(DatabaseProvider provider, string connectionString) : IAsyncDisposable
{
    private const string Take =
        "UPDATE raw_stock SET in_stock = in_stock - 1 WHERE id = 1 AND in_stock > 0";
    private const string Note = "INSERT INTO raw_acts (id, what) VALUES (@p0, @p1)";

    private readonly DbConnection connection =
        provider == DatabaseProvider.Sqlite
            ? new Microsoft.Data.Sqlite.SqliteConnection(connectionString)
            : new Npgsql.NpgsqlConnection(connectionString);

    private long acts;

    public async Task PrepareAsync()
    {
        await connection.OpenAsync();
        if (provider == DatabaseProvider.Sqlite)
        {
            await RunAsync(SqliteConnections.Pragmas);
        }
        await RunAsync("CREATE TABLE raw_stock (id BIGINT PRIMARY KEY, in_stock BIGINT NOT NULL)");
        await RunAsync("CREATE TABLE raw_acts (id BIGINT PRIMARY KEY, what VARCHAR(100) NOT NULL)");
        await RunAsync("INSERT INTO raw_stock VALUES (1, 1000000000)");
    }

    /// <returns>Acts a second.</returns>
    public async Task<double> MeasureAsync(int count)
    {
        await using var take = Prepare(Take);
        await using var note = Prepare(Note, 0L, "a turn that was drawn");
        await take.PrepareAsync();
        await note.PrepareAsync();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < count; i++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            (take.Transaction, note.Transaction) = (transaction, transaction);
            note.Parameters[0].Value = ++acts;
            await take.ExecuteNonQueryAsync();
            await note.ExecuteNonQueryAsync();
            await transaction.CommitAsync();
        }
        return count / watch.Elapsed.TotalSeconds;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private DbCommand Prepare(string sql, params object[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ($"@p{i}", values[i]);
            command.Parameters.Add(parameter);
        }
        return command;
    }

    private async Task RunAsync(string sql)
    {
        await using var command = Prepare(sql);
        await command.ExecuteNonQueryAsync();
    }
}
